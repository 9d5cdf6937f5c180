//! Steps over a text, word by word.

use super::chars::{is_apostrophe, is_joining, is_word, stands_alone};
use super::{Gap, stops};

/// A place in a text, in bytes and in code points at once.
pub(crate) struct Cursor<'t> {
    /// All of it.
    pub(crate) text: &'t str,
    /// Whether a letter with an apostrophe is a word.
    pub(crate) elides: bool,
    /// Bytes before the place.
    pub(crate) byte: usize,
    /// Code points before the place.
    pub(crate) point: usize,
}

impl Cursor<'_> {
    /// The character ahead.
    pub(crate) fn peek(&self) -> Option<char> {
        self.peek_at(0)
    }

    /// The character that stands so many bytes ahead.
    pub(crate) fn peek_at(&self, bytes: usize) -> Option<char> {
        self.text.get(self.byte + bytes..)?.chars().next()
    }

    /// Steps over `c`, which stands ahead.
    pub(crate) fn advance(&mut self, c: char) {
        self.byte += c.len_utf8();
        self.point += 1;
    }

    /// Takes all white space ahead; at the start of the text it counts as a line break.
    pub(crate) fn white_space(&mut self, at_start: bool) -> Gap {
        let mut lines = 0;
        while let Some(c) = self.peek().filter(|c| c.is_whitespace()) {
            lines += usize::from(matches!(c, '\n' | '\u{2028}' | '\u{85}'))
                + 2 * usize::from(c == '\u{2029}');
            self.advance(c);
        }
        match lines {
            0 if !at_start => Gap::Space,
            0 | 1 => Gap::Line,
            _ => Gap::Paragraph,
        }
    }

    /// Takes `'s` at the end of a word, if that stands ahead.
    pub(crate) fn possessive(&mut self) -> bool {
        let Some(mark) = self
            .peek()
            .filter(|c| is_apostrophe(*c) && self.ends_in_s(*c))
        else {
            return false;
        };
        self.advance(mark);
        self.advance('s');
        true
    }

    /// Takes a word, or one mark with what goes on it.
    pub(crate) fn word_or_mark(&mut self, first: char) {
        let start = self.byte;
        self.advance(first);
        if !is_word(first) || stands_alone(first) {
            while let Some(c) = self.peek().filter(|c| is_joining(*c)) {
                self.advance(c);
            }
            return;
        }
        let mut part = start;
        while let Some(c) = self.peek() {
            if self.elides && is_apostrophe(c) && self.ends_elided(start) {
                self.advance(c);
                return;
            }
            if is_word(c) && !stands_alone(c) || self.joins_inside(c, start, part) {
                self.advance(c);
                part = if c == '.' { self.byte } else { part };
            } else {
                break;
            }
        }
        if self.peek() == Some('.') && self.takes_full_stop(start, part) {
            self.advance('.');
        }
    }

    /// Whether `c` goes on inside the word that began at `start`: an apostrophe, an ampersand or, after a
    /// single letter or between digits, a full stop. `part` is where the part after the last full stop began.
    fn joins_inside(&self, c: char, start: usize, part: usize) -> bool {
        let Some(next) = self
            .peek_at(c.len_utf8())
            .filter(|n| n.is_alphanumeric() && !stands_alone(*n))
        else {
            return false;
        };
        let before = self.text.get(part..self.byte).unwrap_or_default();
        match c {
            '.' | ',' if before.ends_with(|b: char| b.is_ascii_digit()) => next.is_ascii_digit(),
            '.' => next.is_alphabetic() && is_single_letter(before),
            '&' => before.ends_with(char::is_uppercase) && next.is_uppercase(),
            c if is_apostrophe(c) => start < self.byte && !self.ends_in_s(c),
            _ => false,
        }
    }

    /// Whether the word that began at `start` is a letter that belongs to the word behind the apostrophe ahead.
    fn ends_elided(&self, start: usize) -> bool {
        let word = self.text.get(start..self.byte).unwrap_or_default();
        let mut ahead = self.text.get(self.byte..).unwrap_or_default().chars();
        is_single_letter(word) && ahead.nth(1).is_some_and(char::is_alphabetic)
    }

    /// Whether the apostrophe ahead starts a possessive.
    fn ends_in_s(&self, apostrophe: char) -> bool {
        let mut ahead = self
            .text
            .get(self.byte + apostrophe.len_utf8()..)
            .unwrap_or_default()
            .chars();
        matches!(ahead.next(), Some('s' | 'S')) && !ahead.next().is_some_and(is_word)
    }

    /// Whether the full stop ahead belongs to the word: `U.S.`, `J.`, `Gen.`
    fn takes_full_stop(&self, start: usize, part: usize) -> bool {
        let word = self.text.get(start..self.byte).unwrap_or_default();
        let capital = word.starts_with(char::is_uppercase);
        let inner = part > start && word.starts_with(char::is_alphabetic);
        inner || capital && (is_single_letter(word) || stops::continues(word))
    }
}

fn is_single_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}
