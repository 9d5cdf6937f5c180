//! Visitors whose name stands apart from their verb, and places that stand apart from their noun.

use super::visits;
use crate::VisitStatus::{self, Cancelled, Occurred, Planned};

/// Visitor, destination and status of every visit, sorted.
fn sorted(text: &str) -> Vec<(String, String, VisitStatus)> {
    let mut found = visits(text);
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

fn trip(who: &str, place: &str, status: VisitStatus) -> (String, String, VisitStatus) {
    (who.into(), place.into(), status)
}

#[test]
fn an_office_in_the_plural_is_held_by_each_for_his_own_country() {
    let text = "Presidents Emmanuel Macron of France, John Doe of Jordan and Max Roe of Russia held talks in Damascus on Tuesday.";
    assert_eq!(
        sorted(text),
        [
            trip("Emmanuel Macron", "Damascus", Occurred),
            trip("John Doe", "Damascus", Occurred),
            trip("Max Roe", "Damascus", Occurred),
        ]
    );
}

#[test]
fn a_pronoun_may_mean_who_a_passive_names() {
    let text = "The deal was negotiated by French President Emmanuel Macron when he travelled to Moscow on Tuesday.";
    assert_eq!(visits(text), [trip("Emmanuel Macron", "Moscow", Occurred)]);
}

#[test]
fn a_pronoun_may_mean_the_only_one_named_late_before() {
    let text = "A road, a bridge and a speck of coral with an airstrip are to be built soon, French President Emmanuel Macron said. On Friday he flies to Damascus.";
    assert_eq!(visits(text), [trip("Emmanuel Macron", "Damascus", Planned)]);
}

#[test]
fn a_host_named_beside_the_visitor_does_not_hide_him() {
    let text = "French President Emmanuel Macron and his host, Max Roe, signed an agreement in Moscow on Tuesday.";
    assert!(visits(text).contains(&trip("Emmanuel Macron", "Moscow", Occurred)));
}

#[test]
fn who_is_on_the_way_home_was_there() {
    let text = "French President Emmanuel Macron was on his way home from Damascus.";
    assert_eq!(
        visits(text),
        [trip("Emmanuel Macron", "Damascus", Occurred)]
    );
}

#[test]
fn a_stop_may_be_another_word_for_the_place_before_it() {
    let text = "French President Emmanuel Macron toured the region. In Damascus, his first stop, he promised to help.";
    assert!(visits(text).contains(&trip("Emmanuel Macron", "Damascus", Occurred)));
}

#[test]
fn talks_that_somebody_speaks_after_are_over() {
    let text = "French President Emmanuel Macron announced the plan after two hours of talks with Max Roe in Moscow.";
    assert_eq!(visits(text), [trip("Emmanuel Macron", "Moscow", Occurred)]);
}

#[test]
fn who_stays_away_does_not_come() {
    let text = "French President Emmanuel Macron stayed away from a summit in Moscow.";
    assert_eq!(visits(text), [trip("Emmanuel Macron", "Moscow", Cancelled)]);
}

#[test]
fn a_patient_is_no_visitor() {
    let text = "French President Emmanuel Macron left for London to be examined by specialists.";
    assert_eq!(visits(text), []);
}
