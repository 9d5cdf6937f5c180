//! Cases that earlier versions wrote open for ever: one file a version of the tables, made by the `dateline` of that time.

use std::{fs, path::Path};

use casefile::store::{CaseFile, Edit, Question, Target};

use crate::desk::{edit, folder};

#[test]
fn the_first_version_is_read_and_goes_on() {
    let folder = folder();
    let path = folder.path().join("v1.gpkg");
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/store/kept/v1.gpkg");
    fs::copy(kept, &path).unwrap();
    let mut case = CaseFile::open(&path).unwrap();
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
    edit(
        &mut case,
        &Edit::Note {
            on: Target::Document(1),
            note: "now".into(),
        },
    );
    let mut undone = 0;
    while case.undo().unwrap().is_some() {
        undone += 1;
    }
    assert_eq!((undone, case.counts().unwrap().documents), (6, 0));
    while case.redo().unwrap().is_some() {}
    assert_eq!(case.documents().unwrap()[0].notes.as_deref(), Some("now"));
    assert!(case.flaws().unwrap().is_empty());
}
