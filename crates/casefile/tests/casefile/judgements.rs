//! Judgements over a reading: what each one does, and that every one can be taken back.

use casefile::{Case, Judged, Judgement, NoSuchMention, Status};
use gazetteer::Place;
use geoparse::{Candidate, Document, Kind, Mention, Reading, Role, Span};
use proptest::prelude::*;

fn place(id: &str, lon: f64, lat: f64) -> Place {
    Place {
        id: id.into(),
        name: id.to_uppercase(),
        lon,
        lat,
        class: "P".into(),
        feature: "PPL".into(),
        country: None,
        admin1: None,
        bbox: None,
    }
}

fn mention(text: &str, start: usize) -> Mention {
    Mention {
        span: Span {
            start,
            end: start + text.chars().count(),
        },
        text: text.into(),
        kind: Kind::Place,
        role: Role::Literal,
        nested: false,
        confidence: 0.6,
        place: Some(place("a:1", 36.0, 34.5)),
        candidates: vec![
            Candidate {
                id: "a:1".into(),
                confidence: 0.6,
            },
            Candidate {
                id: "a:2".into(),
                confidence: 0.3,
            },
        ],
    }
}

/// Two mentions of two names.
fn case() -> Case {
    let text = "From Homs to Hama. Nothing else.";
    let document = Document {
        id: "note.txt".into(),
        text: text.into(),
        ..Document::default()
    };
    let mentions = vec![mention("Homs", 5), mention("Hama", 13)];
    Case::new(
        document,
        Reading {
            mentions,
            ..Reading::default()
        },
        None,
    )
}

fn choose(id: &str) -> Judgement {
    Judgement::Choose(Box::new(place(id, 10.0, 20.0)))
}

fn first(case: &Case) -> Judged {
    case.mentions().next().unwrap()
}

fn all(case: &Case) -> Vec<Judged> {
    case.mentions().collect()
}

#[test]
fn a_choice_replaces_the_place_and_makes_it_certain() {
    let mut case = case();
    case.judge(0, choose("a:2")).unwrap();
    let judged = first(&case);
    assert_eq!(judged.status, Status::Corrected);
    assert_eq!(judged.mention.place.unwrap().id, "a:2");
    assert!((judged.mention.confidence - 1.0).abs() < f64::EPSILON);
    assert_eq!(
        case.reading().mentions[0],
        mention("Homs", 5),
        "the reading must stay as it was read"
    );
}

// Picking what was read already is agreement, and must not count as a correction in later figures.
#[test]
fn choosing_what_was_read_confirms_it() {
    let mut case = case();
    case.judge(0, choose("a:1")).unwrap();
    assert_eq!(first(&case).status, Status::Confirmed);
}

// “It is right as it stands” said of a corrected mention agrees with the correction.
#[test]
fn confirming_a_correction_keeps_it() {
    let mut case = case();
    case.judge(0, choose("a:2")).unwrap();
    case.judge(0, Judgement::Confirm).unwrap();
    assert_eq!(first(&case).status, Status::Corrected);
    assert_eq!(first(&case).mention.place.unwrap().id, "a:2");
}

#[test]
fn a_reset_forgets_what_was_said() {
    let mut case = case();
    let read = first(&case);
    for judgement in [Judgement::Reject, choose("a:2"), Judgement::Reset] {
        case.judge(0, judgement).unwrap();
    }
    assert_eq!(first(&case), read);
}

// An undo that visibly does nothing makes people press it twice, and then it takes back too much.
#[test]
fn what_changes_nothing_leaves_nothing_to_undo() {
    let mut case = case();
    case.judge(0, Judgement::Reset).unwrap();
    assert!(!case.can_undo());
    case.judge(0, Judgement::Reject).unwrap();
    case.judge(0, Judgement::Reject).unwrap();
    assert!(case.undo().is_some());
    assert!(!case.can_undo() && case.can_redo());
}

#[test]
fn a_new_judgement_ends_what_could_be_redone() {
    let mut case = case();
    case.judge(0, Judgement::Reject).unwrap();
    case.undo();
    case.judge(1, Judgement::Confirm).unwrap();
    assert!(!case.can_redo() && case.redo().is_none());
}

#[test]
fn a_mention_that_is_not_there_is_refused() {
    assert_eq!(
        case().judge(2, Judgement::Confirm),
        Err(NoSuchMention { index: 2, count: 2 })
    );
}

fn any_judgement() -> impl Strategy<Value = Judgement> {
    prop_oneof![
        Just(Judgement::Confirm),
        Just(Judgement::Reject),
        Just(Judgement::Reset),
        Just(choose("a:1")),
        Just(choose("a:2")),
        Just(choose("b:9")),
    ]
}

proptest! {
    // Undo is the inverse of judging and redo of undo, step by step, whatever was said in whatever order.
    #[test]
    fn every_state_is_reached_again_backwards_and_forwards(said in prop::collection::vec((0usize..2, any_judgement()), 0..20)) {
        let mut case = case();
        let mut states = vec![all(&case)];
        for (index, judgement) in said {
            case.judge(index, judgement).unwrap();
            if all(&case) != *states.last().unwrap() {
                states.push(all(&case));
            }
        }
        for state in states.iter().rev().skip(1) {
            prop_assert!(case.undo().is_some());
            prop_assert_eq!(&all(&case), state);
        }
        prop_assert!(case.undo().is_none());
        for state in states.iter().skip(1) {
            prop_assert!(case.redo().is_some());
            prop_assert_eq!(&all(&case), state);
        }
        prop_assert!(case.redo().is_none());
    }
}
