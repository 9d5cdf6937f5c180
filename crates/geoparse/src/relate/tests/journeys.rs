//! Journeys told by their stops, by whose envoy goes, and what is no journey.

use super::visits;
use crate::VisitStatus::{self, Cancelled, Occurred, Planned};

fn places(text: &str) -> Vec<(String, VisitStatus)> {
    let mut found: Vec<_> = visits(text)
        .into_iter()
        .map(|(_, place, status)| (place, status))
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

fn visitors(text: &str) -> Vec<String> {
    visits(text).into_iter().map(|(who, _, _)| who).collect()
}

#[test]
fn the_verb_of_a_journey_tells_its_stops() {
    for (text, status) in [
        (
            "Emmanuel Macron was in Kyiv on a journey that had begun in Moscow and taken in Damascus.",
            Occurred,
        ),
        (
            "Emmanuel Macron's tour will include Moscow and Damascus.",
            Planned,
        ),
        (
            "Emmanuel Macron has scrapped a trip that was to have taken him to Moscow and Damascus.",
            Cancelled,
        ),
    ] {
        let found = places(text);
        for place in ["Damascus", "Moscow"] {
            assert!(
                found.contains(&(place.into(), status)),
                "{place}, {text}: {found:?}"
            );
        }
    }
}

#[test]
fn a_list_of_places_may_name_somebody_at_each() {
    let found = places(
        "Russian Foreign Minister Sergei Lavrov met Ahmed al-Sharaa in Damascus and Emmanuel Macron in Paris.",
    );
    assert_eq!(
        found,
        [("Damascus".into(), Occurred), ("Paris".into(), Occurred)]
    );
}

#[test]
fn whoever_is_sent_goes_for_whom_they_serve() {
    assert_eq!(
        visitors("Emmanuel Macron's envoy reached Damascus on Monday."),
        ["envoy"]
    );
    assert_eq!(
        visitors("Moscow will send a delegation to Damascus."),
        ["delegation"]
    );
    assert_eq!(
        visitors(
            "During his visit to Damascus, French foreign minister Jean Dupont met Ahmed al-Sharaa."
        ),
        ["Jean Dupont"]
    );
    assert_eq!(
        visitors("Ahmed al-Sharaa meets at the Kremlin on Tuesday with Vladimir Putin."),
        ["Ahmed al-Sharaa"]
    );
}

#[test]
fn others_and_topics_are_no_visits() {
    for text in [
        "Emmanuel Macron said a citizen who suddenly goes to Syria should account for it.",
        "Emmanuel Macron's announcement coincides with a summit in Moscow.",
        "Emmanuel Macron thanked him for sending troops to Syria.",
        "French President Emmanuel Macron failed to stop attacking rebels in Damascus.",
        "Russia welcomes Emmanuel Macron's choice of theme.",
        "French President Emmanuel Macron met the group to discuss the war in Syria.",
    ] {
        assert_eq!(visits(text), [], "{text}");
    }
}
