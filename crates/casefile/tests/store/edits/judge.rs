//! What mentions mean.

use casefile::{
    Status,
    store::{Edit, Question, Reach, Verdict},
};

use super::{MOSCOW_US, case, judge, of_name};
use crate::desk::{edit, import, report};

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
