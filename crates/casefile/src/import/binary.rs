//! Telling text from what only looks like a file of text.

/// First bytes of formats that people try to open, so that the message can name them.
const SIGNATURES: [(&[u8], &str); 8] = [
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"{\\rtf", "a rich text document (RTF)"),
    (b"\xD0\xCF\x11\xE0", "an old office document"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"SQLite format 3\0", "an SQLite database"),
];

/// One control character in this many characters is taken for a slip, more for binary data.
const CHARACTERS_A_SLIP: usize = 200;

/// The format whose signature the bytes start with.
pub(super) fn signature(bytes: &[u8]) -> Option<&'static str> {
    SIGNATURES
        .iter()
        .find(|(first, _)| bytes.starts_with(first))
        .map(|(_, what)| *what)
}

/// Where the text shows that it is none: at a NUL, or at the first of too many control characters.
pub(super) fn not_text(text: &str) -> Option<usize> {
    let (mut first, mut count, mut length) = (None, 0, 0);
    for character in text.chars() {
        if character == '\0' {
            return Some(length);
        }
        if is_control(character) {
            first = first.or(Some(length));
            count += 1;
        }
        length += 1;
    }
    first.filter(|_| count > 1 + length / CHARACTERS_A_SLIP)
}

/// The C0 controls that text has no use for. C1 is left out: texts decoded as Latin-1 hold some.
fn is_control(character: char) -> bool {
    character < ' ' && !matches!(character, '\t' | '\n' | '\r' | '\x0C' | '\x1B')
}

#[cfg(test)]
mod tests {
    use super::*;

    // A stray control character must not cost an analyst the article; a page of them is no article.
    #[test]
    fn a_slip_is_text_and_many_are_not() {
        let article = "Ships left the port. ".repeat(50);
        assert_eq!(not_text(&format!("{article}\x02{article}")), None);
        assert_eq!(not_text(&"ab\x01\x02".repeat(50)), Some(2));
        assert_eq!(not_text("ab\0cd"), Some(2));
    }

    #[test]
    fn form_feeds_and_tabs_are_text() {
        assert_eq!(not_text(&"\t\x0C\r\n".repeat(100)), None);
    }
}
