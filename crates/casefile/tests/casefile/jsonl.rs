//! Documents a line: what a good line gives, and what a bad one costs.

use casefile::import::{
    MAX_BYTES,
    jsonl::{Entry, LineError, Problem, entries},
};
use geoparse::Document;

fn read(text: &str) -> Vec<Result<Entry, String>> {
    let entries = entries("news.jsonl", text.as_bytes());
    entries
        .map(|entry| entry.map_err(|error| error.to_string()))
        .collect()
}

// The contract: a bad line is reported with its number, and costs no other line.
#[test]
fn a_bad_line_costs_only_itself() {
    let read = read("{\"text\": \"one\"}\n{\"text\": 2}\n\n{\"id\": \"x\", \"text\": \"four\"}");
    let [Ok(first), Err(second), Ok(third)] = read.as_slice() else {
        panic!("{read:?}")
    };
    assert_eq!(
        (first.document.id.as_str(), third.document.id.as_str()),
        ("0", "x")
    );
    assert!(
        second.starts_with("news.jsonl, line 2: not a document: invalid type"),
        "{second}"
    );
    assert!(!second.contains("line 1"), "{second}");
}

// Ids of lines without one are how callers pair output with input, so every line counts.
#[test]
fn a_line_without_an_id_gets_its_number() {
    let read = read("{\"text\": \"one\"}\nnonsense\n{\"id\": null, \"text\": \"three\"}\n");
    assert!(matches!(read.as_slice(), [Ok(_), Err(_), Ok(third)] if third.document.id == "2"));
}

#[test]
fn null_is_as_absent_and_other_members_are_ignored() {
    let line = r#"{"text": "t", "title": null, "published": null, "source": null, "spans": null, "url": {"a": [1]}}"#;
    let plain = Document {
        id: "0".into(),
        text: "t".into(),
        ..Document::default()
    };
    assert_eq!(
        read(line),
        [Ok(Entry {
            document: plain,
            spans: None
        })]
    );
}

// An empty list asks for no mention; that is not the same as asking to look for them.
#[test]
fn an_empty_list_of_spans_is_a_list() {
    let read = read(r#"{"text": "t", "spans": []}"#);
    assert!(matches!(read.as_slice(), [Ok(entry)] if entry.spans == Some(Vec::new())));
}

#[test]
fn spans_count_code_points_and_stay_in_the_text() {
    let spans =
        |spans: &str| read(&format!(r#"{{"text": "Đà Nẵng", "spans": [{spans}]}}"#)).remove(0);
    assert!(spans(r#"{"start": 0, "end": 7, "label": "x"}"#).is_ok());
    for bad in [
        r#"{"start": 0, "end": 8}"#,
        r#"{"start": 3, "end": 3}"#,
        r#"{"start": 4, "end": 2}"#,
        r#"{"start": -1, "end": 2}"#,
    ] {
        assert!(spans(bad).is_err(), "{bad}");
    }
}

#[test]
fn what_is_no_object_or_has_no_date_is_refused() {
    for bad in [
        r#"["0", "text", null, null, null, null]"#,
        "7",
        r#"{"id": "a"}"#,
        r#"{"text": "t", "published": "May"}"#,
        r#"{"text": "\ud800"}"#,
    ] {
        assert!(read(bad).iter().all(Result::is_err), "{bad}");
    }
}

// Memory stays bounded however long a line is, and the next line is still found.
#[test]
fn a_line_without_end_is_skipped() {
    let mut bytes = vec![b'x'; 6 * MAX_BYTES + 5];
    bytes.extend_from_slice(b"\n{\"text\": \"two\"}");
    let read: Vec<_> = entries("big.jsonl", bytes.as_slice()).collect();
    assert!(matches!(
        read.as_slice(),
        [
            Err(LineError {
                problem: Problem::TooLarge,
                line: 1,
                ..
            }),
            Ok(_)
        ]
    ));
}

// A marked file from Windows starts like any other.
#[test]
fn a_byte_order_mark_and_carriage_returns_are_no_trouble() {
    assert!(
        read("\u{FEFF}{\"text\": \"one\"}\r\n\r\n")
            .iter()
            .all(Result::is_ok)
    );
}
