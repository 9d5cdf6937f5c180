//! Words as the tagger was fitted on: `train/tagger/words.py` does the same in Python.

use crate::Span;
use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A run of letters and digits, or another visible character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it stands, in code points.
    pub(super) span: Span,
    /// Where it stands, in bytes.
    pub(super) bytes: Range<usize>,
}

/// All words of a text, in order, in one pass.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut inside = false;
    for (point, (byte, c)) in text.char_indices().enumerate() {
        let inner = (c.is_alphanumeric() || is_combining_mark(c)) && !is_ideograph(c);
        let end = byte + c.len_utf8();
        match words.last_mut().filter(|_| inside && inner) {
            Some(word) => {
                word.span.end = point + 1;
                word.bytes.end = end;
            }
            None if !c.is_whitespace() => words.push(Word {
                span: Span {
                    start: point,
                    end: point + 1,
                },
                bytes: byte..end,
            }),
            None => {}
        }
        inside = inner;
    }
    words
}

/// Lower case without accents.
pub(super) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let lower = word.to_lowercase();
    lower.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// How a word is written, which its pieces do not show: the number of a token type of the model.
pub(super) fn case(word: &str) -> i32 {
    if word.bytes().all(|b| b.is_ascii_digit()) {
        return 5;
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return 0;
    };
    let (mut count, mut upper) = (0, 0);
    for c in letters {
        count += 1;
        upper += usize::from(c.is_uppercase());
    }
    match (first.is_uppercase(), upper, count) {
        (false, 0, _) => 0,
        (true, 0, 0) => 4,
        (true, 0, _) => 1,
        (true, upper, count) if upper == count => 2,
        _ => 3,
    }
}

/// Chinese characters are words of their own.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::{case, fold, words};

    #[test]
    fn words_count_code_points() {
        let found: Vec<_> = words("Zürich’s U.S. 北京x")
            .iter()
            .map(|w| (w.span.start, w.span.end))
            .collect();
        let expected = [
            (0, 6),
            (6, 7),
            (7, 8),
            (9, 10),
            (10, 11),
            (11, 12),
            (12, 13),
            (14, 15),
            (15, 16),
            (16, 17),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn case_tells_what_folding_hides() {
        let cases = ["the", "Syria", "NATO", "McKinley", "U", "2019", "—"].map(case);
        assert_eq!(cases, [0, 1, 2, 3, 4, 5, 0]);
        assert_eq!(fold("São"), "sao");
    }
}
