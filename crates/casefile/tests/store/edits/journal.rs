//! The rest, and what the journal says of it.

use casefile::store::{CaseFile, Edit, Question, Reach, Target, Verdict};
use serde_json::json;

use super::{case, judge};
use crate::desk::{dump, edit, folder, import, place, report};

#[test]
fn notes_tags_and_descriptions() {
    let mut case = case();
    edit(
        &mut case,
        &Edit::Note {
            on: Target::Place("geonames:524901".into()),
            note: " seat ".into(),
        },
    );
    edit(
        &mut case,
        &Edit::Tag {
            on: Target::Mention(1),
            tag: "check".into(),
        },
    );
    edit(
        &mut case,
        &Edit::Tag {
            on: Target::Mention(1),
            tag: "urgent".into(),
        },
    );
    edit(
        &mut case,
        &Edit::Untag {
            on: Target::Mention(1),
            tag: "check".into(),
        },
    );
    edit(
        &mut case,
        &Edit::Describe {
            document: 2,
            title: Some("New".into()),
            published: Some("2024-05".into()),
            source: None,
        },
    );
    let tagged = Question {
        tag: Some("urgent".into()),
        ..Question::default()
    };
    assert_eq!(case.mentions(&tagged, None).unwrap().len(), 1);
    let document = &case.documents().unwrap()[1];
    assert_eq!(
        (
            document.title.as_deref(),
            document.published.as_deref(),
            &document.source
        ),
        (Some("New"), Some("2024-05"), &None)
    );
    for bad in [
        Edit::Tag {
            on: Target::Mention(1),
            tag: "a,b".into(),
        },
        Edit::Note {
            on: Target::Visit(99),
            note: "x".into(),
        },
        Edit::Describe {
            document: 1,
            title: None,
            published: Some("soon".into()),
            source: None,
        },
    ] {
        assert!(case.edit(&bad, None, &place).is_err(), "{bad:?}");
    }
}

#[test]
fn the_journal_says_what_when_and_why() {
    let mut case = case();
    edit(&mut case, &judge(1, Verdict::Confirm, Reach::One, false));
    case.undo().unwrap();
    let edits = case.edits().unwrap();
    let (kind, what, why, state) = (
        &edits[1].kind,
        &edits[1].what,
        &edits[1].why,
        &edits[1].state,
    );
    assert_eq!(
        (kind.as_str(), what.as_str(), why.as_deref(), state.as_str()),
        ("judge", "“Damascus” confirmed", Some("a reason"), "undone")
    );
    assert!(edits[1].at.parse::<jiff::Timestamp>().is_ok());
    edit(&mut case, &judge(2, Verdict::Reject, Reach::One, false));
    assert_eq!(
        case.edits().unwrap()[1].state,
        "dropped",
        "what was undone stays in the journal"
    );
    assert_eq!(case.redo().unwrap(), None);
}

#[test]
fn an_import_is_one_step_also_after_reopening() {
    let folder = folder();
    let path = folder.path().join("a.gpkg");
    let mut case = CaseFile::create(&path).unwrap();
    let empty = dump(&path);
    let (imported, _) = import(&mut case, vec![report("a"), report("b"), report("a")]);
    assert_eq!((imported.added, imported.known), (vec![1, 2], vec![1]));
    let full = dump(&path);
    drop(case);
    let mut case = CaseFile::open(&path).unwrap();
    case.undo().unwrap();
    assert_eq!(dump(&path), empty);
    drop(case);
    CaseFile::open(&path).unwrap().redo().unwrap();
    assert_eq!(dump(&path), full);
}

#[test]
fn a_document_is_removed_with_all_that_it_tells() {
    let mut case = case();
    edit(&mut case, &Edit::RemoveDocument { document: 1 });
    let counts = case.counts().unwrap();
    assert_eq!(
        (counts.documents, counts.mentions, counts.visits),
        (1, 4, 1)
    );
    assert_eq!(
        case.places(&Question::default(), None).unwrap()[0].mentions,
        2
    );
    case.undo().unwrap();
    assert_eq!(case.counts().unwrap().mentions, 8);
}

#[test]
fn edits_are_plain_json() {
    for (text, expected) in [
        (
            json!({"edit": "judge", "mention": 3, "as": "confirm"}),
            judge(3, Verdict::Confirm, Reach::One, false),
        ),
        (
            json!({"edit": "judge", "mention": 3, "as": {"point": {"lon": 1.0, "lat": 2.0}}, "reach": "case", "remember": true}),
            judge(3, Verdict::Point { lon: 1.0, lat: 2.0 }, Reach::Case, true),
        ),
        (
            json!({"edit": "note", "on": {"place": "geonames:1"}, "note": "x"}),
            Edit::Note {
                on: Target::Place("geonames:1".into()),
                note: "x".into(),
            },
        ),
    ] {
        assert_eq!(serde_json::from_value::<Edit>(text).unwrap(), expected);
    }
}
