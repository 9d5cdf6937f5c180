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

#[test]
fn a_clause_before_its_subject_tells_of_it() {
    for (text, place, status) in [
        (
            "Speaking from Damascus, French foreign minister Jean Dupont said progress had been made.",
            "Damascus",
            Occurred,
        ),
        (
            "Before heading to Moscow, Emmanuel Macron will stop in Damascus.",
            "Moscow",
            Planned,
        ),
    ] {
        let found = places(text);
        assert!(found.contains(&(place.into(), status)), "{text}: {found:?}");
    }
}

#[test]
fn an_office_in_the_plural_is_that_of_all_who_are_listed() {
    let mut found = visitors("French ministers Jean Dupont and Marie Martin visited Damascus.");
    found.sort();
    assert_eq!(found, ["Jean Dupont", "Marie Martin"]);
}

#[test]
fn what_was_due_and_what_is_long_over_is_not_to_come() {
    for (text, status) in [
        (
            "Emmanuel Macron had been scheduled to visit Moscow.",
            Cancelled,
        ),
        (
            "The step is one that Emmanuel Macron agreed to at a summit in Moscow last month.",
            Occurred,
        ),
        (
            "Emmanuel Macron will make an unannounced stop in Moscow.",
            Planned,
        ),
    ] {
        assert_eq!(places(text), [("Moscow".into(), status)], "{text}");
    }
}

#[test]
fn a_first_word_behind_a_title_is_a_family_name() {
    for name in ["Hu Jintao", "Xi Jinping"] {
        let family = name.split(' ').next().unwrap_or_default();
        let text =
            format!("Russian President {name} spoke. Mr. {family} arrived in Damascus on Tuesday.");
        assert_eq!(visitors(&text), [name], "{text}");
    }
}

#[test]
fn whoever_is_posted_somewhere_does_not_visit_it() {
    let text = "The commander of French forces in Syria, General Jean Dupont, spoke to reporters in Damascus.";
    assert_eq!(visits(text), []);
}

#[test]
fn the_next_stop_is_told_behind_the_last() {
    assert_eq!(
        places("Emmanuel Macron is to go to Moscow for a summit and then to Damascus."),
        [("Damascus".into(), Planned), ("Moscow".into(), Planned)]
    );
    assert_eq!(
        places("French President Emmanuel Macron has cancelled a planned trip to Moscow."),
        [("Moscow".into(), Cancelled)]
    );
}

#[test]
fn small_words_lead_to_a_visit() {
    use crate::VisitStatus::Denied;
    assert_eq!(
        places("Emmanuel Macron pitched his tent in Moscow during a visit to mark a treaty."),
        [("Moscow".into(), Occurred)]
    );
    assert_eq!(
        places("Syria has barred French envoy Jean Dupont from the country."),
        [("Syria".into(), Denied)]
    );
    assert_eq!(
        places(
            "French foreign minister Jean Dupont spoke in Paris. He will meet with rebel leaders before he leaves for Moscow."
        ),
        [("Moscow".into(), Planned)]
    );
}
