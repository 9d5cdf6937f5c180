//! Files that are no articles: each is refused with its own sentence, and costs no memory.

use std::{fs, path::PathBuf};

use casefile::import::{self, ImportError, MAX_BYTES};

fn file(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

// Offsets count code points of what was given: nothing may be normalised, neither line ends nor accents.
#[test]
fn a_text_is_taken_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let text = "Sa\u{303}o\u{A0}Tomé\r\n\tla fin  \n";
    let imported = import::read_file(&file(&folder, "note.txt", text.as_bytes())).unwrap();
    assert_eq!(
        (
            imported.document.id.as_str(),
            imported.document.text.as_str()
        ),
        ("note.txt", text)
    );
    assert_eq!(imported.notice, None);
}

#[test]
fn what_is_empty_is_refused() {
    for empty in [
        &b""[..],
        b" \n\t\r\n",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        "\u{FEFF}\n".as_bytes(),
    ] {
        let refused = import::read_bytes("empty.txt", empty);
        assert!(
            matches!(refused, Err(ImportError::Empty { .. })),
            "{empty:?}: {refused:?}"
        );
    }
}

#[test]
fn what_is_no_text_is_refused() {
    let noise: Vec<u8> = (0u32..4096)
        .map(|i| i.wrapping_mul(2_654_435_761).to_le_bytes()[2])
        .collect();
    for binary in [
        &noise[..],
        b"\x7FELF\x02\x01\x01\0\0\0\0",
        b"abc\0def",
        &[0; 64],
        &[1; 64],
    ] {
        let refused = import::read_bytes("binary.txt", binary);
        assert!(
            matches!(refused, Err(ImportError::Binary { .. })),
            "{refused:?}"
        );
    }
}

// Most people who try a PDF do not know that it is no text: the message has to name it.
#[test]
fn a_known_format_is_named() {
    let refused = import::read_bytes("report.pdf", b"%PDF-1.7 plain enough")
        .unwrap_err()
        .to_string();
    assert!(
        refused.contains("report.pdf is a PDF document"),
        "{refused}"
    );
}

#[test]
fn what_is_too_large_is_refused_and_the_largest_is_not() {
    let folder = tempfile::tempdir().unwrap();
    assert!(import::read_file(&file(&folder, "largest.txt", &vec![b'a'; MAX_BYTES])).is_ok());
    let refused = import::read_file(&file(&folder, "larger.txt", &vec![b'a'; MAX_BYTES + 1]));
    assert!(
        matches!(refused, Err(ImportError::TooLarge { .. })),
        "{refused:?}"
    );
}

// A stream has no size to ask for first.
#[test]
fn an_endless_stream_ends() {
    let refused = import::read_stream("stdin", std::io::repeat(b'a'));
    assert!(
        matches!(refused, Err(ImportError::TooLarge { .. })),
        "{refused:?}"
    );
}

#[test]
fn what_cannot_be_read_is_named_with_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("none.txt");
    for path in [folder.path(), &missing] {
        let refused = import::read_file(path);
        assert!(
            matches!(refused, Err(ImportError::Unreadable { .. })),
            "{refused:?}"
        );
        assert!(
            refused
                .unwrap_err()
                .to_string()
                .contains(&path.display().to_string())
        );
    }
}
