//! What the analyst adds.

use casefile::{
    Status,
    store::{Edit, OwnPlace, Plain, Question, Reach, Verdict},
};

use super::{all, case, judge, of_name};
use crate::desk::{arrival, basing, edit, import, place, visit};

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
