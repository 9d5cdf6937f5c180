//! What names were found to mean, so that one that a text repeats is weighed once.

use super::{Match, surface, wrapping};
use crate::Lexicon;
use crate::text::{Shape, Text};
use gazetteer::{Gazetteer, NameKind, Use};
use std::collections::HashMap;
use std::ops::Range;

/// All that decides what a name may mean which is no abbreviation: its words, and how it is written.
type Written = (String, Shape, usize);

/// The names of one text.
#[derive(Default)]
pub(super) struct Known {
    /// Abbreviations are not among them: what these mean, the words around them decide.
    names: HashMap<Written, Option<Match>>,
}

impl Known {
    /// What a stretch of text means as a name; `uses` are those that the gazetteer has for it.
    pub(super) fn read(
        &mut self,
        text: &Text<'_>,
        tokens: Range<usize>,
        uses: impl FnOnce() -> Vec<Use>,
        gazetteer: &Gazetteer,
        lexicon: &Lexicon,
    ) -> Option<Match> {
        if surface::is_money(text, &tokens) {
            return None;
        }
        let span = text.span(&tokens);
        let written = (
            text.folded(&tokens),
            text.shape(tokens.start),
            span.end - span.start,
        );
        if let Some(known) = self.names.get(&written) {
            return known.clone().map(|it| Match { tokens, ..it });
        }
        let uses = uses();
        let varies = uses.iter().any(|it| it.kind == NameKind::Abbreviation);
        let found = read(text, tokens, uses, gazetteer, lexicon);
        if !varies {
            self.names.insert(written, found.clone());
        }
        found
    }
}

fn read(
    text: &Text<'_>,
    tokens: Range<usize>,
    mut uses: Vec<Use>,
    gazetteer: &Gazetteer,
    lexicon: &Lexicon,
) -> Option<Match> {
    uses.retain(|it| surface::allows(text, &tokens, *it, gazetteer, lexicon));
    let (tokens, uses) = surface::abbreviated(text, tokens, uses);
    if wrapping::is_wrapped(text, &tokens, &uses, gazetteer, lexicon) {
        return None;
    }
    Match::new(tokens, uses, gazetteer)
}
