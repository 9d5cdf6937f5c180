//! Spans in code points to slices of the text.

use crate::Span;

/// Slices of a text by code points, fast when asked for in order.
pub(crate) struct Surfaces<'t> {
    text: &'t str,
    /// A code point and the byte where it starts.
    known: (usize, usize),
}

impl<'t> Surfaces<'t> {
    /// Slices of `text`.
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            text,
            known: (0, 0),
        }
    }

    /// The text of a span; what lies beyond the end is left out.
    pub(crate) fn get(&mut self, span: Span) -> &'t str {
        let start = self.byte(span.start);
        self.known = (span.start, start);
        let end = self.byte(span.end);
        self.text.get(start..end).unwrap_or_default()
    }

    fn byte(&self, point: usize) -> usize {
        let (from, byte) = if point >= self.known.0 {
            self.known
        } else {
            (0, 0)
        };
        let rest = self.text.get(byte..).unwrap_or_default();
        rest.char_indices()
            .nth(point - from)
            .map_or(self.text.len(), |(at, _)| byte + at)
    }
}
