//! Tokens to sentences.

use super::{Gap, Shape, Token, stops, tokenise};
use crate::Span;
use std::ops::Range;

/// A line shorter than this (code points) with no full stop at its end is a headline or an item of a list,
/// a longer one was wrapped.
const SHORT_LINE: usize = 55;

/// Quotes and brackets that are looked past for a full stop, at most.
const MOST_CLOSING: usize = 4;

/// The sentences of a text, in order. A headline on a line of its own is one, too.
///
/// ```
/// let spans = geoparse::sentences("Gen. Orlov left the U.S. on Monday. He flew east.");
/// assert_eq!(spans.len(), 2);
/// assert_eq!(spans[1].start, 36);
/// ```
pub fn sentences(text: &str) -> Vec<Span> {
    let tokens = tokenise(text, false);
    split(text, &tokens)
        .into_iter()
        .filter_map(|range| {
            let sentence = tokens.get(range)?;
            Some(Span {
                start: sentence.first()?.span.start,
                end: sentence.last()?.span.end,
            })
        })
        .collect()
}

/// The sentence among `sentences` (as [`sentences`] gives them) that holds the code point `at`, or the last before it.
pub fn sentence_at(sentences: &[Span], at: usize) -> Option<Span> {
    let after = sentences.partition_point(|s| s.start <= at);
    sentences.get(after.saturating_sub(1)).copied()
}

/// Ranges of tokens that cover all of `tokens`.
pub(crate) fn split(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let (mut start, mut line) = (0, 0);
    for (at, pair) in tokens.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        let next = at + 1;
        let broken = match after.gap {
            Gap::Paragraph => true,
            Gap::Line if after.shape != Shape::Lower && before.span.end - line < SHORT_LINE => true,
            Gap::Hyphen => false,
            _ => ends(text, tokens.get(start..next).unwrap_or_default(), after),
        };
        if broken {
            ranges.push(start..next);
            start = next;
        }
        if broken || matches!(after.gap, Gap::Line | Gap::Paragraph) {
            line = after.span.start;
        }
    }
    if start < tokens.len() {
        ranges.push(start..tokens.len());
    }
    ranges
}

/// Whether the sentence `so_far` ends before `next`.
fn ends(text: &str, so_far: &[Token], next: &Token) -> bool {
    let surface = |token: &Token| text.get(token.bytes.clone()).unwrap_or_default();
    let mut back = so_far
        .iter()
        .rev()
        .take(MOST_CLOSING)
        .skip_while(|t| t.shape == Shape::Mark && is_closing(surface(t)));
    let Some(last) = back.next().map(surface) else {
        return false;
    };
    if matches!(last, "。" | "！" | "？") {
        return true;
    }
    if next.gap == Gap::None || next.shape == Shape::Lower {
        return false;
    }
    let short_form = last.matches('.').count() > 1;
    matches!(last, "." | "!" | "?" | "…" | "؟" | "।" | "۔")
        || short_form && stops::opens(surface(next))
}

fn is_closing(mark: &str) -> bool {
    matches!(mark, "\"" | "'" | "”" | "’" | "»" | ")" | "]" | "」")
}

#[cfg(test)]
mod tests {
    use super::{sentence_at, sentences};

    fn split(text: &str) -> Vec<String> {
        let points: Vec<char> = text.chars().collect();
        sentences(text)
            .iter()
            .map(|s| points[s.start..s.end].iter().collect())
            .collect()
    }

    /// Evidence is shown by the sentence: half of one misleads.
    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        let whole = "Gen. A. Orlov of St. Louis, Mo., met Lt. Col. Ray at 5 p.m. on Oct. 3 in the U.S. capital.";
        assert_eq!(split(whole), [whole]);
    }

    #[test]
    fn short_forms_end_one_where_a_new_one_opens() {
        assert_eq!(
            split("He left the U.S. The fleet stayed."),
            ["He left the U.S.", "The fleet stayed."]
        );
    }

    #[test]
    fn quotes_stay_with_what_they_close() {
        assert_eq!(
            split("“We stay.” He left. \"Why?\" Nobody knew."),
            ["“We stay.”", "He left.", "\"Why?\"", "Nobody knew."]
        );
    }

    #[test]
    fn headlines_end_with_their_line_and_wrapped_lines_do_not() {
        assert_eq!(
            split("Fleet sails\nThe ships left\n\nport."),
            ["Fleet sails", "The ships left", "port."]
        );
        let wrapped = "The ships that had been waiting outside the harbour since the start of New\nYear sailed.";
        assert_eq!(split(wrapped), [wrapped]);
    }

    #[test]
    fn scripts_without_spaces_split_at_their_own_full_stop() {
        assert_eq!(
            split("他去了北京。他回来了。"),
            ["他去了北京。", "他回来了。"]
        );
    }

    #[test]
    fn finds_the_sentence_of_a_point() {
        let spans = sentences("One here. Two here.");
        assert_eq!(sentence_at(&spans, 0), Some(spans[0]));
        assert_eq!(sentence_at(&spans, 12), Some(spans[1]));
        assert_eq!(sentence_at(&[], 3), None);
    }
}
