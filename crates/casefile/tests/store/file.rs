//! The file: made, opened, looked at, locked, copied.

use std::fs;

use casefile::store::{CaseError, CaseFile, Edit, Question, Target, WhyReadOnly, snapshots};
use rusqlite::Connection;

use crate::desk::{bytes, case_with_report, dump, edit, folder, import, report};

fn note(text: &str) -> Edit {
    Edit::Note {
        on: Target::Document(1),
        note: text.into(),
    }
}

#[test]
fn what_was_put_in_is_there_again() {
    let folder = folder();
    let path = case_with_report(&folder);
    let case = CaseFile::open(&path).unwrap();
    let counts = case.counts().unwrap();
    assert_eq!(
        (
            counts.documents,
            counts.places,
            counts.mentions,
            counts.visits,
            counts.bases
        ),
        (1, 3, 4, 1, 1)
    );
    let mut expected = report("report.txt").reading;
    expected.mentions.sort_by_key(|mention| mention.span.start);
    let all = Question::default();
    let mentions = case.mentions(&all, None).unwrap();
    assert_eq!(
        mentions
            .iter()
            .map(|row| row.mention.clone())
            .collect::<Vec<_>>(),
        expected.mentions
    );
    assert!(mentions[0].sentence.starts_with("President Sharaa flew"));
    let visits = case.visits(&all, None).unwrap();
    assert_eq!(visits[0].visit, expected.visits[0]);
    assert!(visits[0].told.sentences[0].contains("flew from Damascus"));
    assert_eq!(
        case.bases(&all, None).unwrap()[0].basing,
        expected.basings[0]
    );
    let moscow = &case.places(&all, None).unwrap()[0];
    assert_eq!(
        (
            moscow.place.name.as_str(),
            moscow.mentions,
            moscow.documents
        ),
        ("Moscow", 2, 1)
    );
    assert!(case.flaws().unwrap().is_empty());
}

// An analyst's evidence must not change because somebody opened it.
#[test]
fn opening_and_looking_change_no_byte() {
    let folder = folder();
    let path = case_with_report(&folder);
    let before = bytes(&path);
    for look in [true, false] {
        let case = if look {
            CaseFile::look(&path)
        } else {
            CaseFile::open(&path)
        }
        .unwrap();
        case.mentions(
            &Question {
                text: Some("flew".into()),
                ..Question::default()
            },
            None,
        )
        .unwrap();
        case.copies().unwrap();
        case.same_reports().unwrap();
        case.flaws().unwrap();
    }
    assert_eq!(bytes(&path), before);
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing is left beside it"
    );
}

#[test]
fn an_edited_case_is_one_file_again_when_it_is_closed() {
    let folder = folder();
    let path = case_with_report(&folder);
    let mut case = CaseFile::open(&path).unwrap();
    for number in 0..3 {
        edit(&mut case, &note(&format!("note {number}")));
    }
    let journal = folder.path().join("a.gpkg-journal");
    assert_eq!(
        bytes(&journal)[0],
        0,
        "nothing is to be taken back between edits"
    );
    let copied = folder.path().join("copied.gpkg");
    fs::copy(&path, &copied).unwrap();
    drop(case);
    assert!(!journal.exists());
    let copied = CaseFile::look(&copied).unwrap();
    assert_eq!(
        copied.documents().unwrap()[0].notes.as_deref(),
        Some("note 2"),
        "the file itself is whole after each edit"
    );
    // Whoever takes its place keeps a journal of that name.
    let mut case = CaseFile::open(&path).unwrap();
    edit(&mut case, &note("again"));
    fs::remove_file(&path).unwrap();
    fs::write(&path, "another").unwrap();
    fs::write(&journal, "another's").unwrap();
    drop(case);
    assert_eq!(bytes(&journal), b"another's");
}

#[test]
fn the_second_who_opens_it_may_look() {
    let folder = folder();
    let path = case_with_report(&folder);
    let mut first = CaseFile::open(&path).unwrap();
    let mut second = CaseFile::open(&path).unwrap();
    assert!(matches!(
        second.read_only(),
        Some(WhyReadOnly::OpenElsewhere(_))
    ));
    let refused = second.edit(&note("mine"), None, &|_| None).unwrap_err();
    assert!(
        refused
            .to_string()
            .contains("open for editing elsewhere (process"),
        "{refused}"
    );
    let version = second.version().unwrap();
    edit(&mut first, &note("ours"));
    assert_eq!(
        second.documents().unwrap()[0].notes.as_deref(),
        Some("ours")
    );
    assert_ne!(second.version().unwrap(), version);
    drop(first);
    assert_eq!(CaseFile::open(&path).unwrap().read_only(), None);
}

#[test]
fn a_case_of_a_later_program_may_be_looked_at() {
    let folder = folder();
    let path = case_with_report(&folder);
    let conn = Connection::open(&path).unwrap();
    conn.execute("UPDATE dateline_schema SET version = 99", [])
        .unwrap();
    drop(conn);
    let mut case = CaseFile::open(&path).unwrap();
    assert_eq!(case.read_only(), Some(&WhyReadOnly::Newer { version: 99 }));
    assert_eq!(case.counts().unwrap().documents, 1);
    assert!(
        case.undo()
            .unwrap_err()
            .to_string()
            .contains("later Dateline")
    );
}

#[test]
fn what_is_no_case_is_refused_with_a_reason() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    fs::write(
        at("text"),
        "Ships left Tartus on Tuesday, two officials said, and did not come back.".repeat(30),
    )
    .unwrap();
    fs::write(at("empty"), "").unwrap();
    let other = Connection::open(at("other")).unwrap();
    other.execute_batch("CREATE TABLE a (b)").unwrap();
    drop(other);
    for (name, expected) in [
        ("missing", "there is no case"),
        (".", "a folder"),
        ("other", "another kind of database"),
        ("text", "damaged"),
        ("empty", "empty"),
    ] {
        let error = CaseFile::open(&at(name)).unwrap_err().to_string();
        assert!(error.contains(expected), "{name}: {error}");
    }
    assert!(matches!(
        CaseFile::create(&at("text")),
        Err(CaseError::Exists { .. })
    ));
}

// QGIS writes by WAL, and leaves it behind when it is killed.
#[test]
fn what_another_program_left_in_wal_is_seen_and_kept() {
    let folder = folder();
    let path = case_with_report(&folder);
    let other = Connection::open(&path).unwrap();
    other.pragma_update(None, "journal_mode", "WAL").unwrap();
    other
        .execute(
            "UPDATE documents SET notes = 'from outside' WHERE fid = 1",
            [],
        )
        .unwrap();
    let killed = folder.path().join("killed.gpkg");
    fs::copy(&path, &killed).unwrap();
    fs::copy(
        folder.path().join("a.gpkg-wal"),
        folder.path().join("killed.gpkg-wal"),
    )
    .unwrap();
    drop(other);

    let before = bytes(&killed);
    let case = CaseFile::open(&killed).unwrap();
    assert_eq!(
        case.documents().unwrap()[0].notes.as_deref(),
        Some("from outside")
    );
    drop(case);
    assert_eq!(bytes(&killed), before, "looking leaves the main file alone");

    let mut case = CaseFile::open(&killed).unwrap();
    edit(&mut case, &note("and from here"));
    let kinds: Vec<_> = case
        .edits()
        .unwrap()
        .into_iter()
        .map(|edit| edit.kind)
        .collect();
    assert_eq!(kinds, ["import", "outside", "note"]);
    assert!(
        !folder.path().join("killed.gpkg-wal").exists(),
        "one file again"
    );
    case.undo().unwrap();
    assert_eq!(
        case.documents().unwrap()[0].notes.as_deref(),
        Some("from outside")
    );
    case.undo().unwrap();
    assert_eq!(
        case.documents().unwrap()[0].notes,
        None,
        "what came from outside can be undone, too"
    );
}

#[test]
fn a_copy_is_the_case_and_goes_on() {
    let folder = folder();
    let path = case_with_report(&folder);
    let before = dump(&path);
    let mut case = CaseFile::open(&path).unwrap();
    let other = folder.path().join("b.gpkg");
    case.save_as(&other).unwrap();
    edit(&mut case, &note("in b"));
    assert_eq!(
        case.path(),
        Some(fs::canonicalize(&other).unwrap().as_path())
    );
    assert_eq!(dump(&path), before);
    assert_ne!(dump(&other), before);
    assert_eq!(
        CaseFile::open(&path).unwrap().read_only(),
        None,
        "the lock on the first was given up"
    );
}

#[test]
fn an_unsaved_case_is_saved_by_name() {
    let folder = folder();
    let mut case = CaseFile::unsaved().unwrap();
    import(&mut case, vec![report("report.txt")]);
    assert!(case.snapshot(folder.path()).is_err());
    case.save_as(&folder.path().join("a.gpkg")).unwrap();
    assert_eq!(case.counts().unwrap().documents, 1);
    assert!(case.can_undo_redo().unwrap().0);
}

#[test]
fn three_snapshots_are_kept() {
    let (folder, state) = (folder(), folder());
    let path = case_with_report(&folder);
    let mut case = CaseFile::open(&path).unwrap();
    for number in 0..5 {
        edit(&mut case, &note(&format!("note {number}")));
        case.snapshot(state.path()).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    assert_eq!(
        case.snapshot_if_due(state.path()).unwrap(),
        None,
        "there is one of just now"
    );
    let kept = snapshots(state.path(), &path);
    assert_eq!(kept.len(), 3);
    let latest = CaseFile::look(&kept[0].path).unwrap();
    assert_eq!(
        latest.documents().unwrap()[0].notes.as_deref(),
        Some("note 4")
    );
    fs::remove_file(&path).unwrap();
    assert_eq!(
        snapshots(state.path(), &path).len(),
        3,
        "they are offered when the case is gone, too"
    );
}
