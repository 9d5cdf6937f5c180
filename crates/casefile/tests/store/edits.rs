//! Edits, their journal, undo and redo.

use casefile::{
    Status,
    store::{CaseFile, Edit, OwnPlace, Plain, Question, Reach, Target, Verdict},
};
use serde_json::json;

use crate::desk::{arrival, basing, dump, edit, folder, import, place, report, visit};

const MOSCOW_US: &str = "geonames:5601538";

fn judge(mention: u32, verdict: Verdict, reach: Reach, remember: bool) -> Edit {
    Edit::Judge {
        mention,
        verdict,
        reach,
        remember,
    }
}

fn all() -> Question {
    use Status::{Auto, Confirmed, Corrected, Rejected};
    Question {
        statuses: vec![Auto, Confirmed, Corrected, Rejected],
        ..Question::default()
    }
}

/// Statuses and places of the mentions of a name.
fn of_name(case: &CaseFile, name: &str) -> Vec<(Status, Option<String>)> {
    let rows = case.mentions(&all(), None).unwrap();
    let named = rows.into_iter().filter(|row| row.mention.text == name);
    named
        .map(|row| (row.status, row.mention.place.map(|place| place.id)))
        .collect()
}

fn case() -> CaseFile {
    let mut case = CaseFile::unsaved().unwrap();
    import(&mut case, vec![report("one.txt"), report("two.txt")]);
    case
}

#[test]
fn a_verdict_reaches_as_far_as_it_was_meant_to() {
    use Status::{Auto, Corrected};
    for (reach, corrected) in [(Reach::One, 1), (Reach::Document, 2), (Reach::Case, 4)] {
        let mut case = case();
        edit(
            &mut case,
            &judge(2, Verdict::Place(MOSCOW_US.into()), reach, false),
        );
        let moscow = of_name(&case, "Moscow");
        let count = |status| moscow.iter().filter(|held| held.0 == status).count();
        assert_eq!((count(Corrected), count(Auto)), (corrected, 4 - corrected));
        let places = case.places(&Question::default(), None).unwrap();
        let us = places.iter().find(|row| row.place.id == MOSCOW_US).unwrap();
        assert_eq!(us.mentions as usize, corrected, "places are counted anew");
        case.undo().unwrap();
        assert!(of_name(&case, "Moscow").iter().all(|held| held.0 == Auto));
    }
}

#[test]
fn a_remembered_name_is_applied_to_later_documents() {
    let mut case = case();
    edit(
        &mut case,
        &judge(2, Verdict::Place(MOSCOW_US.into()), Reach::Case, true),
    );
    edit(&mut case, &judge(1, Verdict::Reject, Reach::One, true));
    edit(&mut case, &judge(3, Verdict::Confirm, Reach::One, true));
    import(&mut case, vec![report("three.txt")]);
    let last = |name| of_name(&case, name).pop().unwrap();
    assert_eq!(last("Moscow"), (Status::Corrected, Some(MOSCOW_US.into())));
    assert_eq!(last("Damascus").0, Status::Rejected);
    assert_eq!(
        last("Hmeimim"),
        (Status::Confirmed, Some("ourairports:OSLK".into()))
    );
    edit(
        &mut case,
        &Edit::Forget {
            name: "MOSCOW".into(),
        },
    );
    import(&mut case, vec![report("four.txt")]);
    assert_eq!(of_name(&case, "Moscow").pop().unwrap().0, Status::Auto);
}

#[test]
fn confirming_and_taking_back_keep_what_was_read() {
    let mut case = case();
    edit(
        &mut case,
        &judge(2, Verdict::Place(MOSCOW_US.into()), Reach::One, false),
    );
    assert_eq!(
        edit(&mut case, &judge(2, Verdict::Confirm, Reach::One, false)),
        None,
        "a correction stays one"
    );
    edit(
        &mut case,
        &judge(
            2,
            Verdict::Place("geonames:524901".into()),
            Reach::One,
            false,
        ),
    );
    assert_eq!(
        of_name(&case, "Moscow")[0],
        (Status::Confirmed, Some("geonames:524901".into())),
        "what was read is confirmed"
    );
    edit(&mut case, &judge(2, Verdict::Reset, Reach::One, false));
    assert_eq!(of_name(&case, "Moscow")[0].0, Status::Auto);
}

#[test]
fn a_point_becomes_a_place_of_ones_own() {
    let mut case = case();
    edit(
        &mut case,
        &judge(
            3,
            Verdict::Point {
                lon: 35.95,
                lat: 35.4,
            },
            Reach::One,
            false,
        ),
    );
    let (status, id) = of_name(&case, "Hmeimim").remove(0);
    assert_eq!(status, Status::Corrected);
    let id = id.unwrap();
    assert!(id.starts_with("user:"), "{id}");
    let own = OwnPlace {
        name: "The base".into(),
        lon: 36.0,
        lat: 35.0,
        class: None,
        feature: None,
        country: None,
    };
    edit(
        &mut case,
        &Edit::ChangePlace {
            place: id.clone(),
            own,
        },
    );
    let places = case.places(&Question::default(), None).unwrap();
    let moved = places.iter().find(|row| row.place.id == id).unwrap();
    assert_eq!(
        (moved.place.name.as_str(), moved.place.lat, moved.own),
        ("The base", 35.0, true)
    );
}

#[test]
fn own_names_are_found_in_later_documents() {
    let mut case = case();
    edit(
        &mut case,
        &Edit::AddAlias {
            place: "ourairports:OSLK".into(),
            name: "Basel al-Assad airport".into(),
        },
    );
    let text = "Guards at Basel al-Assad airport, near Damascus, said nothing.";
    import(
        &mut case,
        vec![arrival(
            "later.txt",
            text,
            "2025-11-02",
            &[("Damascus", Some("geonames:170654"))],
        )],
    );
    assert_eq!(
        of_name(&case, "Basel al-Assad airport"),
        [(Status::Auto, Some("ourairports:OSLK".into()))]
    );
}

#[test]
fn a_missed_mention_is_added_and_removed() {
    let mut case = case();
    let added = edit(
        &mut case,
        &Edit::AddMention {
            document: 1,
            start: 0,
            end: 9,
            place: Some("geonames:170654".into()),
            kind: None,
        },
    );
    assert!(added.unwrap().what.contains("President"));
    let rows = case.mentions(&all(), None).unwrap();
    assert!(rows[0].own && rows[0].mention.text == "President");
    for bad in [(0, 9), (5, 5), (0, 9999)] {
        let edit = Edit::AddMention {
            document: 1,
            start: bad.0,
            end: bad.1,
            place: None,
            kind: None,
        };
        assert!(case.edit(&edit, None, &place).is_err(), "{bad:?}");
    }
    edit(
        &mut case,
        &Edit::RemoveMention {
            mention: rows[0].id,
        },
    );
    assert!(
        case.edit(&Edit::RemoveMention { mention: 1 }, None, &place)
            .is_err(),
        "what was read is rejected, not removed"
    );
}

#[test]
fn visits_and_basings_are_added_changed_and_removed() {
    let mut case = case();
    edit(
        &mut case,
        &Edit::AddVisit {
            document: Some(1),
            visit: Box::new(visit()),
        },
    );
    edit(
        &mut case,
        &Edit::AddBasing {
            document: None,
            basing: Box::new(basing()),
        },
    );
    let mut changed = visit();
    changed.visitor.text = "Foreign Minister Shaibani".into();
    changed.origin = None;
    edit(
        &mut case,
        &Edit::ChangeVisit {
            id: 1,
            visit: Box::new(changed.clone()),
        },
    );
    edit(
        &mut case,
        &Edit::JudgeBasing {
            id: 1,
            verdict: Plain::Reject,
        },
    );
    let visits = case.visits(&Question::default(), None).unwrap();
    let (first, added) = (&visits[0], &visits[2]);
    assert_eq!(
        (&first.visit, first.told.judged),
        (&changed, Status::Corrected)
    );
    assert!(added.told.own && added.told.judged == Status::Confirmed);
    let bases: Vec<_> = case
        .bases(&Question::default(), None)
        .unwrap()
        .iter()
        .map(|row| row.id)
        .collect();
    assert_eq!(
        bases,
        [3, 2],
        "a rejected one is not asked for; the undated one is first"
    );
    edit(&mut case, &Edit::RemoveVisit { id: 1 });
    case.undo().unwrap();
    let again = case.visits(&Question::default(), None).unwrap();
    assert_eq!((&again[0].visit, again.len()), (&changed, 3));
    let mut nowhere = visit();
    nowhere.destination.place.as_mut().unwrap().id = "geonames:0".into();
    assert!(
        case.edit(
            &Edit::AddVisit {
                document: None,
                visit: Box::new(nowhere)
            },
            None,
            &place
        )
        .is_err()
    );
}

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

// The same names are sent by window, server and command line.
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
