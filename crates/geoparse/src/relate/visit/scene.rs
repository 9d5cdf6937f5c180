//! The place that stands before a clause: `In Turkey she met …`, `Australia, where he met …`.

use crate::frames::Words;
use crate::relate::clause::Goal;
use crate::relate::page::Page;
use crate::text::Shape;

/// A relative clause has no more tokens before its verb.
const RELATIVE: usize = 24;

/// A place stands so close before `where`.
const BESIDE: usize = 3;

/// A place at the front of a sentence stands among so many tokens.
const FRONT: usize = 8;

/// Where what a verb group tells happens, by the words before its clause.
pub(super) fn before_clause(page: &Page<'_>, group: usize) -> Option<Goal> {
    where_clause(page, group).or_else(|| fronted(page, group))
}

/// `Riga, where the president, with his foreign minister, was received`: the place that `where` means.
pub(super) fn where_clause(page: &Page<'_>, group: usize) -> Option<Goal> {
    let sentence = page.sentence(group);
    let reach = sentence.start.max(group.saturating_sub(RELATIVE))..group;
    let relative = reach.rev().find(|at| page.word(*at) == "where")?;
    let between = relative + 1..group;
    let verbs = between.clone().any(|at| is_verb(page, at));
    // `where he met Putin and laid a wreath`
    let joined = group > relative + 1
        && page.word(group - 1) == "and"
        && !between.clone().any(|at| page.is_pause(at));
    if verbs && !joined {
        return None;
    }
    let mut before = (sentence.start..relative).rev().take(BESIDE);
    let found = before.find_map(|at| Goal::named(page, at))?;
    Some(within(page, &found).unwrap_or(found))
}

/// `the island, in the archipelago, where …`: what lies in the place is meant.
fn within(page: &Page<'_>, outer: &Goal) -> Option<Goal> {
    let lead = page.before_article(outer.start)?;
    let comma = lead.checked_sub(1)?;
    let apposed = page.word(lead) == "in" && page.text.surface(comma) == ",";
    Goal::named(page, comma.checked_sub(1)?).filter(|_| apposed)
}

/// `On Monday, at a church in Nicosia, he prayed`: the place that a sentence begins with.
fn fronted(page: &Page<'_>, group: usize) -> Option<Goal> {
    let start = page.sentence(group).start;
    let leads =
        |at: usize| matches!(page.word(at), "in" | "at" | "on") && page.date(at + 1).is_none();
    // `The evening before, at …`
    let small =
        |at: &usize| !is_verb(page, *at) && (*at == start || !page.text.shape(*at).is_capital());
    let comma = (start..group.min(start + FRONT))
        .take_while(|at| small(at) || page.date(*at).is_some())
        .find(|at| page.is_pause(*at));
    let first = [Some(start), comma.map(|comma| comma + 1)];
    let first = first.into_iter().flatten().find(|at| leads(*at))?;
    let about = |at: usize| matches!(page.word(at), "about" | "over" | "for" | "by" | "with");
    let mut phrase = (first + 1..group.min(first + FRONT))
        .take_while(|at| !page.is_pause(*at) && !is_verb(page, *at) && !about(*at));
    phrase.find_map(|at| Goal::named(page, at))
}

fn is_verb(page: &Page<'_>, at: usize) -> bool {
    let article = at > 0 && page.is(Words::Determiners, at - 1);
    let verb = page.frames.visit_verbs.has(page.text, at) && page.text.shape(at) == Shape::Lower;
    page.is_auxiliary(at) || page.is_regular_past(at) || verb && !article
}
