//! A disk that fills up, by a quota of pages: what `SQLite` does then is the same.

use std::ops::ControlFlow;

use geoparse::{Document, Reading};

use super::{Arrival, CaseError, CaseFile, Edit, Target};

fn arrivals(from: u32) -> impl Iterator<Item = Arrival> {
    (from..from + 50).map(|number| Arrival {
        document: Document {
            id: format!("{number}.txt"),
            text: format!("Report {number} on the harbour. ").repeat(200),
            ..Document::default()
        },
        reading: Reading::default(),
        notice: None,
    })
}

fn import(case: &mut CaseFile, from: u32) -> Result<usize, CaseError> {
    let imported = case.import(&mut arrivals(from), None, &mut || ControlFlow::Continue(()))?;
    Ok(imported.0.added.len())
}

/// Leaves room for so many more pages.
fn leave(case: &CaseFile, pages: i64) {
    let held: i64 = case
        .conn
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    let most = held + pages;
    case.conn
        .pragma_update_and_check(None, "max_page_count", most, |_| Ok(()))
        .unwrap();
}

fn note(case: &mut CaseFile, note: &str) -> Result<(), CaseError> {
    let edit = Edit::Note {
        on: Target::Document(1),
        note: note.into(),
    };
    case.edit(&edit, None, &|_| None).map(drop)
}

#[test]
fn a_full_disk_costs_the_edit_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gpkg");
    let mut case = CaseFile::create(&path).unwrap();
    import(&mut case, 0).unwrap();
    for room in 0..12 {
        leave(&case, room);
        let error = import(&mut case, 50).unwrap_err();
        assert!(matches!(error, CaseError::DiskFull), "{error}");
        assert!(error.to_string().contains("the case is as it was"));
        let long = note(&mut case, &"word ".repeat(20_000)).unwrap_err();
        assert!(matches!(long, CaseError::DiskFull), "{long}");
        assert_eq!(case.counts().unwrap().documents, 50);
        assert_eq!(case.edits().unwrap().len(), 1);
    }
    assert_eq!(
        CaseFile::look(&path).unwrap().flaws().unwrap(),
        Vec::<String>::new()
    );
    leave(&case, 10_000);
    assert_eq!(
        import(&mut case, 50).unwrap(),
        50,
        "with room again, it goes on"
    );
    note(&mut case, "late").unwrap();
    assert_eq!(case.flaws().unwrap(), Vec::<String>::new());
}

#[test]
fn an_import_that_is_stopped_leaves_nothing() {
    let mut case = CaseFile::unsaved().unwrap();
    let mut left = 10;
    let stopped = case.import(&mut arrivals(0), None, &mut || {
        left -= 1;
        if left == 0 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    assert!(matches!(stopped, Err(CaseError::Stopped)));
    assert_eq!(case.counts().unwrap().documents, 0);
    assert!(case.edits().unwrap().is_empty());
}
