//! Text to tokens: words and marks with their place in the text, in one pass.

use super::Shape;
use super::chars::{is_hyphen, is_trade_mark, is_word};
use super::cursor::Cursor;
use crate::Span;
use std::ops::Range;

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Nothing.
    None,
    /// White space.
    Space,
    /// White space with a line break, or the start of the text.
    Line,
    /// White space with an empty line.
    Paragraph,
    /// A hyphen that joins two words; it is no token of its own.
    Hyphen,
}

/// A word or a mark.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Where it stands, in code points.
    pub(crate) span: Span,
    /// Where it stands, in bytes.
    pub(crate) bytes: Range<usize>,
    /// How it is written.
    pub(crate) shape: Shape,
    /// What stands before it.
    pub(crate) gap: Gap,
}

/// Splits `text`; joins hyphens and the full stops of short forms to their words. Time is linear in its length.
/// Where words are elided, a letter with an apostrophe is a token: `l’Iran`.
pub(crate) fn tokenise(text: &str, elides: bool) -> Vec<Token> {
    let mut cursor = Cursor {
        text,
        elides,
        byte: 0,
        point: 0,
    };
    let mut tokens: Vec<Token> = Vec::new();
    let mut gap = Gap::Line;
    while let Some(c) = cursor.peek() {
        let after_word = gap == Gap::None && tokens.last().is_some_and(|t| t.shape.is_word());
        if after_word && is_trade_mark(c) {
            // It goes with the word and cuts no name in two: `Legoland® Florida`.
            cursor.advance(c);
        } else if c.is_whitespace() {
            gap = cursor.white_space(tokens.is_empty());
        } else if after_word && is_hyphen(c) && cursor.peek_at(c.len_utf8()).is_some_and(is_word) {
            cursor.advance(c);
            gap = Gap::Hyphen;
        } else {
            tokens.push(token(&mut cursor, c, gap, after_word));
            gap = Gap::None;
        }
    }
    tokens
}

/// Takes the token that starts with `first`; right after a word it may be the `s` of a possessive.
fn token(cursor: &mut Cursor<'_>, first: char, gap: Gap, after_word: bool) -> Token {
    let (start, point) = (cursor.byte, cursor.point);
    let possessive = after_word && cursor.possessive();
    if !possessive {
        cursor.word_or_mark(first);
    }
    let bytes = start..cursor.byte;
    let surface = cursor.text.get(bytes.clone()).unwrap_or_default();
    let shape = if possessive {
        Shape::Possessive
    } else {
        Shape::of(surface)
    };
    Token {
        span: Span {
            start: point,
            end: cursor.point,
        },
        bytes,
        shape,
        gap,
    }
}
