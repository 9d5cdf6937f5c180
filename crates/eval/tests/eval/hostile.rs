//! Files that are no corpora must say so, with the line to mend, and the rest goes on.

use eval::{CorpusError, Gold, Problem};

fn read(text: &str) -> Vec<Result<Gold, CorpusError>> {
    eval::corpus("own.jsonl", text.as_bytes()).collect()
}

fn message(text: &str) -> String {
    read(text).pop().unwrap().unwrap_err().to_string()
}

#[test]
fn a_bad_line_is_named_and_the_next_one_read() {
    let read = read("{\"text\": \"a\"}\n\nno json\n{\"text\": \"b\"}\n");
    assert_eq!(read.len(), 3);
    assert_eq!(read[0].as_ref().unwrap().document.id, "0");
    assert_eq!(read[1].as_ref().unwrap_err().line, 3);
    assert_eq!(read[2].as_ref().unwrap().document.id, "3");
}

#[test]
fn marks_must_lie_in_the_text() {
    for (start, end) in [(0, 0), (2, 1), (0, 9)] {
        let line = format!(
            "{{\"text\": \"äöü\", \"toponyms\": [{{\"start\": {start}, \"end\": {end}}}]}}"
        );
        assert!(matches!(
            read(&line).pop().unwrap().unwrap_err().problem,
            Problem::Mark { length: 3, .. }
        ));
    }
}

#[test]
fn what_is_missing_is_said() {
    assert!(message("{}").contains("own.jsonl, line 1: "));
    assert!(message("{}").contains("`text`"));
    let status = r#"{"text": "a", "basings": [{"operator": {}, "status": "gone", "evidence": {"start": 0, "end": 1}}]}"#;
    assert!(message(status).contains("`gone`"));
}

/// Corpora write ids as numbers or as text, and leave out what they do not know.
#[test]
fn both_ways_to_write_an_id_are_read() {
    for id in ["5", "\"5\""] {
        let line = format!(
            "{{\"text\": \"a\", \"mentions\": [{{\"start\": 0, \"end\": 1, \"geonameid\": {id}, \"lat\": null}}]}}"
        );
        let gold = read(&line).pop().unwrap().unwrap();
        assert_eq!(gold.marks[0].geonameid.as_deref(), Some("5"));
        assert_eq!(gold.marks[0].point(), None);
    }
}
