//! Cases that earlier versions wrote open for ever: one file a version of the tables, made by the `dateline` of that time.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use casefile::store::{CaseError, CaseFile, Edit, Question, Target, snapshots};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::desk::{bytes, dump, edit, folder, place};

/// A copy of the file that was kept of a version.
pub(crate) fn kept(folder: &TempDir, version: u32) -> PathBuf {
    let path = folder.path().join(format!("v{version}.gpkg"));
    let kept =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/store/kept/v{version}.gpkg"));
    fs::copy(kept, &path).unwrap();
    path
}

fn note(text: &str) -> Edit {
    Edit::Note {
        on: Target::Document(1),
        note: text.into(),
    }
}

fn view() -> Edit {
    Edit::KeepView {
        name: "bases".into(),
        question: Box::new(Question {
            countries: vec!["SY".into()],
            ..Question::default()
        }),
        shown: serde_json::json!({"zoom": 4}),
    }
}

#[test]
fn the_first_version_is_read_and_goes_on() {
    let folder = folder();
    let mut case = CaseFile::open(&kept(&folder, 1)).unwrap();
    assert_eq!(case.read_only(), None);
    let counts = case.counts().unwrap();
    assert_eq!(
        (
            counts.documents,
            counts.places,
            counts.mentions,
            counts.visits,
            counts.bases,
            counts.edits
        ),
        (1, 4, 4, 1, 1, 5)
    );
    let mentions = case.mentions(&Question::default(), None).unwrap();
    let named: Vec<_> = mentions
        .iter()
        .map(|row| row.mention.place.as_ref().unwrap().name.as_str())
        .collect();
    assert_eq!(
        named,
        ["Moscow", "Ţarţūs", "Hmeimim Air Base"],
        "Damascus was rejected"
    );
    edit(&mut case, &note("now"));
    let mut undone = 0;
    while case.undo().unwrap().is_some() {
        undone += 1;
    }
    assert_eq!((undone, case.counts().unwrap().documents), (6, 0));
    while case.redo().unwrap().is_some() {}
    assert_eq!(case.documents().unwrap()[0].notes.as_deref(), Some("now"));
    assert!(case.flaws().unwrap().is_empty());
}

#[test]
fn versions_with_views_are_read_and_go_on() {
    let folder = folder();
    for version in [2, 3] {
        let mut case = CaseFile::open(&kept(&folder, version)).unwrap();
        assert_eq!(case.read_only(), None);
        let views = case.views().unwrap();
        assert_eq!(
            (views[0].name.as_str(), &views[0].question.countries[..]),
            ("Syria", &["SY".to_owned()][..])
        );
        edit(&mut case, &note("now"));
        let mut undone = 0;
        while case.undo().unwrap().is_some() {
            undone += 1;
        }
        assert_eq!((undone, case.views().unwrap().len()), (7, 0));
        while case.redo().unwrap().is_some() {}
        assert_eq!(case.views().unwrap(), views);
        assert!(case.flaws().unwrap().is_empty());
    }
}

// Whoever only looks at a case of last year finds the file of last year afterwards.
#[test]
fn an_earlier_version_stays_as_it_is_until_it_is_edited() {
    let (folder, state) = (folder(), folder());
    let path = kept(&folder, 1);
    let (before, rows) = (bytes(&path), dump(&path));
    let case = CaseFile::open(&path).unwrap();
    assert!(case.views().unwrap().is_empty());
    assert!(case.flaws().unwrap().is_empty());
    case.same_reports().unwrap();
    drop(case);
    assert_eq!(bytes(&path), before);

    let mut case = CaseFile::open(&path)
        .unwrap()
        .keeping(state.path().to_owned());
    edit(&mut case, &view());
    assert_eq!(case.views().unwrap().len(), 1);
    case.undo().unwrap();
    assert!(case.views().unwrap().is_empty());
    drop(case);
    assert_eq!(dump(&path), rows, "nothing that was there has changed");
    let snapshots = snapshots(state.path(), &path);
    assert_eq!(
        bytes(&snapshots[0].path).len(),
        before.len(),
        "the file as it was is kept"
    );
    assert_eq!(dump(&snapshots[0].path), rows);
    let mut case = CaseFile::open(&path).unwrap();
    case.redo().unwrap();
    assert_eq!(case.views().unwrap().len(), 1);
    assert!(case.flaws().unwrap().is_empty());
}

/// Columns, indexes, triggers and views, by name.
fn tables(path: &Path) -> BTreeMap<String, String> {
    let conn = Connection::open(path).unwrap();
    let mut all = conn
        .prepare(
            "SELECT type || ' ' || name, coalesce((SELECT group_concat(c.name || ' ' || c.type || ' ' || coalesce(c.dflt_value, ''))
               FROM pragma_table_info(s.name) c), sql, '') FROM sqlite_master s ORDER BY 1",
        )
        .unwrap();
    all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

#[test]
fn a_file_brought_forward_has_the_tables_of_a_new_one() {
    let folder = folder();
    let new = folder.path().join("new.gpkg");
    drop(CaseFile::create(&new).unwrap());
    let listed = |path: &Path| -> String {
        let conn = Connection::open(path).unwrap();
        conn.query_row(
            "SELECT group_concat(table_name || data_type || description) FROM (SELECT * FROM gpkg_contents ORDER BY table_name)",
            [],
            |row| row.get(0),
        )
        .unwrap()
    };
    for version in [1, 2] {
        let old = kept(&folder, version);
        assert_ne!(tables(&old), tables(&new));
        edit(&mut CaseFile::open(&old).unwrap(), &note("now"));
        assert_eq!(tables(&old), tables(&new));
        assert_eq!(listed(&old), listed(&new));
    }
}

#[test]
fn what_cannot_be_brought_forward_stays_as_it_is() {
    let (folder, state) = (folder(), folder());
    // A layer of somebody's own has the name that the next version needs.
    let taken = kept(&folder, 1);
    let conn = Connection::open(&taken).unwrap();
    conn.execute_batch("CREATE TABLE saved_views (theirs)")
        .unwrap();
    drop(conn);
    let before = bytes(&taken);
    let mut case = CaseFile::open(&taken).unwrap();
    for _ in 0..2 {
        let error = case.edit(&note("now"), None, &place).unwrap_err();
        assert!(
            error.to_string().contains("saved_views already exists")
                && error.to_string().contains("is as it was"),
            "{error}"
        );
        assert!(case.views().unwrap().is_empty(), "it can be looked at");
    }
    drop(case);
    assert_eq!(bytes(&taken), before);

    // Without a snapshot there is no step forward.
    let path = kept(&folder, 1);
    let before = bytes(&path);
    let blocked = state.path().join("file");
    fs::write(&blocked, "no folder").unwrap();
    let mut case = CaseFile::open(&path).unwrap().keeping(blocked);
    assert!(matches!(
        case.edit(&note("now"), None, &place),
        Err(CaseError::Io { .. })
    ));
    drop(case);
    assert_eq!(bytes(&path), before);
}

#[test]
fn a_damaged_file_of_an_earlier_version_is_salvaged() {
    let folder = folder();
    let path = kept(&folder, 1);
    let whole = bytes(&path);
    fs::write(&path, &whole[..whole.len() * 9 / 10]).unwrap();
    let case = CaseFile::open(&path).unwrap();
    assert_eq!(case.counts().unwrap().documents, 1);
    assert!(case.views().unwrap().is_empty());
}
