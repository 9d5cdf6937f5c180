//! The sentence that put a mention on the map.

use geoparse::{Span, sentence_at, sentences};

/// The most of a sentence that is quoted, in code points. Text without full stops would else be quoted whole, once for
/// every name in it.
const LONGEST: usize = 600;

/// How far apart known byte offsets lie, in code points.
const STRIDE: usize = 64;

/// The sentences of one text, ready to be quoted.
#[derive(Clone, Debug)]
pub struct Evidence<'t> {
    text: &'t str,
    sentences: Vec<Span>,
    /// Byte offset of every [`STRIDE`]th code point.
    bytes: Vec<usize>,
}

impl<'t> Evidence<'t> {
    /// Finds the sentences of a text.
    pub fn new(text: &'t str) -> Self {
        let bytes = text
            .char_indices()
            .step_by(STRIDE)
            .map(|(byte, _)| byte)
            .collect();
        Self {
            text,
            sentences: sentences(text),
            bytes,
        }
    }

    /// The sentence around a mention, cut to 600 code points where it is longer.
    pub fn around(&self, mention: Span) -> Span {
        let Span { start, end } = self.sentence(mention);
        if end - start <= LONGEST {
            return Span { start, end };
        }
        let start = start.max(mention.start.saturating_sub(LONGEST / 3));
        Span {
            start,
            end: end.min(start + LONGEST),
        }
    }

    /// That sentence in words: white space is made single spaces, an ellipsis stands where it was cut.
    pub fn quote(&self, mention: Span) -> String {
        let (whole, part) = (self.sentence(mention), self.around(mention));
        let text = self
            .text
            .get(self.byte(part.start)..self.byte(part.end))
            .unwrap_or_default();
        let mut quoted = String::with_capacity(text.len() + 6);
        quoted.push_str(if whole.start < part.start { "…" } else { "" });
        for (number, word) in text.split_whitespace().enumerate() {
            quoted.push_str(if number > 0 { " " } else { "" });
            quoted.push_str(word);
        }
        quoted.push_str(if part.end < whole.end { "…" } else { "" });
        quoted
    }

    /// The whole sentence; spans that were given may cross its ends, which then move.
    fn sentence(&self, mention: Span) -> Span {
        let found = sentence_at(&self.sentences, mention.start).unwrap_or(mention);
        Span {
            start: found.start.min(mention.start),
            end: found.end.max(mention.end),
        }
    }

    /// The byte at which a code point starts; the text's length past its end.
    fn byte(&self, point: usize) -> usize {
        let Some(&from) = self.bytes.get(point / STRIDE) else {
            return self.text.len();
        };
        let rest = self.text.get(from..).unwrap_or_default();
        rest.char_indices()
            .nth(point % STRIDE)
            .map_or(self.text.len(), |(byte, _)| from + byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str, part: &str) -> Span {
        let start = text
            .find(part)
            .map(|byte| text[..byte].chars().count())
            .unwrap();
        Span {
            start,
            end: start + part.chars().count(),
        }
    }

    #[test]
    fn the_sentence_is_quoted_on_one_line() {
        let text = "Él llegó a Moscú. Las bases\nde Tartús siguen. Nada más.";
        let evidence = Evidence::new(text);
        assert_eq!(
            evidence.quote(span(text, "Tartús")),
            "Las bases de Tartús siguen."
        );
    }

    // A five-megabyte line with thousands of names must not be quoted thousands of times.
    #[test]
    fn a_text_without_full_stops_is_cut() {
        let text = format!("{}Moscow{}", "х".repeat(5000), "х".repeat(5000));
        let evidence = Evidence::new(&text);
        let quote = evidence.quote(span(&text, "Moscow"));
        assert!(quote.starts_with('…') && quote.ends_with('…') && quote.contains("Moscow"));
        assert_eq!(quote.chars().count(), LONGEST + 2);
    }

    #[test]
    fn offsets_hold_at_the_ends_of_strides() {
        let text = "ä".repeat(3 * STRIDE);
        let evidence = Evidence::new(&text);
        for point in [
            0,
            1,
            STRIDE - 1,
            STRIDE,
            STRIDE + 1,
            3 * STRIDE - 1,
            3 * STRIDE,
        ] {
            assert_eq!(evidence.byte(point), 2 * point);
        }
    }
}
