//! Names inside longer ways of naming the same place.

use crate::lexicon::KindWord;
use crate::text::Text;
use crate::{Kind, Lexicon};
use gazetteer::{Gazetteer, Use};
use std::ops::Range;

/// Feature code of countries; `Republic of …` is a name in full and no wrapping.
const COUNTRY: &str = "PCLI";

/// Whether a name is only another in words that say what it is, as in `the Vatican` and `State of Ohio`: then the
/// name inside is the one to find.
pub(crate) fn is_wrapped(
    text: &Text<'_>,
    tokens: &Range<usize>,
    uses: &[Use],
    gazetteer: &Gazetteer,
    lexicon: &Lexicon,
) -> bool {
    let says_kind =
        |word: &KindWord| word.kind == Kind::Place && !word.features.iter().any(|f| f == COUNTRY);
    let kind = lexicon
        .kind_words
        .at(text, tokens.start)
        .is_some_and(says_kind);
    let wrapping = match text.word(tokens.start) {
        "the" => 1,
        _ if kind && text.word(tokens.start + 1) == "of" => 2,
        _ => return false,
    };
    let inner = gazetteer.exact_folded(&text.folded(&(tokens.start + wrapping..tokens.end)));
    inner
        .iter()
        .any(|it| uses.iter().any(|outer| outer.place == it.place))
}
