//! Names of organisations, by the word that heads them.

use super::lookup::Matches;
use crate::Lexicon;
use crate::text::{Casing, Text};
use std::ops::Range;

/// In a headline, where all words have capitals, a name reaches back so many tokens before its head.
const HEADLINE_REACH: usize = 3;

/// The organisation's name in a run of capitals; `next` is the run after it, which `of` may join to it
/// (`University of X`, `Observatory for Y`).
pub(crate) fn find(
    text: &Text<'_>,
    chunk: &Range<usize>,
    next: Option<&Range<usize>>,
    matches: &Matches,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let mut heads = chunk.clone().filter_map(|at| {
        let (length, takes_of) = lexicon.organisation_heads.starting_at(text, at)?;
        // A head of several words may reach past the run: `Chamber of Commerce`.
        let end = at + length;
        let tail =
            next.filter(|next| *takes_of && end == chunk.end && joins(text, end, next.start));
        let alone = at == chunk.start && tail.is_none();
        let in_place = matches
            .covering(at)
            .any(|m| m.tokens.start >= chunk.start && m.tokens.end > end);
        (!alone && !in_place).then(|| (at, tail.map_or(end, |t| t.end)))
    });
    let (head, end) = heads.next_back()?;
    let is_title = |at: &usize| *at < head && lexicon.titles.at(text, *at).is_some();
    let start = chunk.start + chunk.clone().take_while(is_title).count();
    let running = text.sentence(head).1 == Casing::Running;
    Some(
        start.max(if running {
            0
        } else {
            head.saturating_sub(HEADLINE_REACH)
        })..end,
    )
}

/// Whether `of`, `for` or `of the` stands between a head and the run after it.
fn joins(text: &Text<'_>, from: usize, to: usize) -> bool {
    matches!(text.word(from), "of" | "for")
        && (to == from + 1 || to == from + 2 && text.word(from + 1) == "the")
}
