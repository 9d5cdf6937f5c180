//! Which characters the bytes stand for.
//!
//! In order: a byte-order mark; valid UTF-8; UTF-16 that lacks its mark; UTF-8 with a few broken bytes; else the guess
//! of `chardetng`, the detector that Firefox uses. Whatever is assumed is said.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Text, and the assumption it rests on.
pub(super) struct Decoded {
    pub(super) text: String,
    /// The end of a sentence that starts with the name of the file.
    pub(super) assumed: Option<String>,
}

/// Decodes bytes of unknown encoding; always gives some text.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return marked(encoding, rest);
    }
    match str::from_utf8(bytes) {
        // UTF-16 of most scripts is valid UTF-8 too, full of NULs.
        Ok(text) if !text.contains('\0') => {
            return Decoded {
                text: text.to_owned(),
                assumed: None,
            };
        }
        _ => {}
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return guessed(encoding, bytes);
    }
    if mostly_utf8(bytes) {
        return marked(UTF_8, bytes);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    guessed(detector.guess(None, Utf8Detection::Deny), bytes)
}

/// Of an encoding that the bytes leave no doubt about.
fn marked(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let assumed = broken.then(|| {
        format!(
            "has broken characters for {}: each is shown as \u{FFFD}.",
            encoding.name()
        )
    });
    Decoded {
        text: text.into_owned(),
        assumed,
    }
}

/// Of an encoding that had to be guessed.
fn guessed(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let tail = if broken {
        "; what did not fit is shown as \u{FFFD}"
    } else {
        ""
    };
    let assumed = format!(
        "is not UTF-8 and names no encoding: {} was assumed{tail}. If letters look wrong, save it as UTF-8.",
        encoding.name()
    );
    Decoded {
        text: text.into_owned(),
        assumed: Some(assumed),
    }
}

/// UTF-16 without its mark: spaces and line ends put a zero in every high byte, and hardly a low one is ever zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |parity: usize| {
        bytes
            .iter()
            .skip(parity)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd, pairs) = (zeros(0), zeros(1), bytes.len() / 2);
    let encoding = match (even, odd) {
        (0, _) if odd * 10 >= pairs => UTF_16LE,
        (_, 0) if even * 10 >= pairs => UTF_16BE,
        _ => return None,
    };
    let (_, broken) = encoding.decode_without_bom_handling(bytes);
    (!broken).then_some(encoding)
}

/// Whether a text in UTF-8 was damaged, by a cut or a paste: no other encoding makes several valid sequences for each
/// invalid one by chance.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    valid > 3 * broken
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    // Windows' Notepad wrote UTF-16 for years, and exports without a mark exist.
    #[test]
    fn utf16_is_read_with_and_without_its_mark() {
        let text = "Корабли покинули Тартус в среду, сообщил порт.";
        for (order, mark) in [
            (u16::to_le_bytes as fn(u16) -> [u8; 2], [0xFF, 0xFE]),
            (u16::to_be_bytes, [0xFE, 0xFF]),
        ] {
            let plain = utf16(text, order);
            assert_eq!(decode(&plain).text, text);
            assert!(decode(&plain).assumed.is_some());
            let marked = decode(&[&mark[..], &plain[..]].concat());
            assert_eq!((marked.text.as_str(), marked.assumed), (text, None));
        }
    }

    #[test]
    fn a_utf8_mark_is_dropped_without_a_word() {
        let decoded = decode("\u{FEFF}São Tomé".as_bytes());
        assert_eq!((decoded.text.as_str(), decoded.assumed), ("São Tomé", None));
    }

    #[test]
    fn a_legacy_encoding_is_guessed_and_said() {
        let (bytes, _, _) = encoding_rs::WINDOWS_1251
            .encode("Встреча прошла в Москве, в Кремле, сообщили агентства.");
        let decoded = decode(&bytes);
        assert_eq!(
            decoded.text,
            "Встреча прошла в Москве, в Кремле, сообщили агентства."
        );
        assert!(
            decoded
                .assumed
                .is_some_and(|said| said.contains("windows-1251"))
        );
    }

    // One cut character must not turn a whole UTF-8 article into mojibake.
    #[test]
    fn damaged_utf8_stays_utf8() {
        let mut bytes = "Visite à Moscou : les bases de Tartous, à l'été, évoquées"
            .as_bytes()
            .to_vec();
        bytes.push(0xC3);
        let decoded = decode(&bytes);
        assert!(decoded.text.starts_with("Visite à Moscou"));
        assert!(decoded.assumed.is_some_and(|said| said.contains("broken")));
    }
}
