//! What clauses say of visits and basings, over a small world.

mod asides;
mod basings;
mod company;
mod holding;
mod journeys;
mod odd;

use crate::testing::{reader, world};
use crate::{Document, Reader, Reading, VisitStatus};
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| reader(world()));

fn read(text: &str) -> Reading {
    READER.read(&Document {
        text: text.into(),
        published: Some("2025-10-15".into()),
        ..Document::default()
    })
}

/// Visitor, destination and status of every visit.
fn visits(text: &str) -> Vec<(String, String, VisitStatus)> {
    let visits = read(text).visits.into_iter();
    visits
        .map(|visit| (visit.visitor.text, visit.destination.text, visit.status))
        .collect()
}

#[test]
fn tense_mood_and_negation_give_the_status() {
    use VisitStatus::{Cancelled, Denied, Hypothetical, Occurred, Ongoing, Planned};
    for (clause, status) in [
        ("visited Moscow on Tuesday", Occurred),
        ("has arrived in Moscow", Ongoing),
        ("is visiting Moscow", Ongoing),
        ("will fly to Moscow next week", Planned),
        ("is due to visit Moscow on Friday", Planned),
        ("is expected in Moscow tomorrow", Planned),
        ("said he would visit Moscow", Planned),
        ("may travel to Moscow", Hypothetical),
        ("wants to visit Moscow", Hypothetical),
        ("has cancelled a visit to Moscow", Cancelled),
        ("will not attend the summit in Moscow", Cancelled),
        ("put off a trip to Moscow", Cancelled),
        ("was denied entry to Moscow", Denied),
        ("never visited Moscow", Denied),
        ("was in Moscow for talks", Occurred),
        ("began a two-day visit to Moscow", Ongoing),
        ("left for Moscow", Planned),
    ] {
        let text = format!("French President Emmanuel Macron {clause}.");
        let found = visits(&text);
        assert_eq!(
            found,
            [("Emmanuel Macron".into(), "Moscow".into(), status)],
            "{text}"
        );
    }
}

#[test]
fn visitors_are_found_on_either_side_of_a_meeting() {
    for (text, visitor, place) in [
        (
            "Vladimir Putin hosted Syrian President Ahmed al-Sharaa at the Kremlin.",
            "Ahmed al-Sharaa",
            "Kremlin",
        ),
        (
            "Syrian President Ahmed al-Sharaa was received by Vladimir Putin in Moscow.",
            "Ahmed al-Sharaa",
            "Moscow",
        ),
        (
            "Vladimir Putin met Syrian President Ahmed al-Sharaa in Moscow.",
            "Ahmed al-Sharaa",
            "Moscow",
        ),
        (
            "A visit by French President Emmanuel Macron to Damascus ended on Monday.",
            "Emmanuel Macron",
            "Damascus",
        ),
        (
            "Emmanuel Macron, the French president, who had been ill, flew to Damascus.",
            "Emmanuel Macron",
            "Damascus",
        ),
        (
            "A French delegation arrived in Damascus on Monday.",
            "French delegation",
            "Damascus",
        ),
        (
            "Assad and his family fled to Moscow in December 2024.",
            "Assad",
            "Moscow",
        ),
        (
            "Following Assad's fall, little was said. Assad and his family fled to Moscow.",
            "Assad",
            "Moscow",
        ),
    ] {
        let found: Vec<_> = visits(text)
            .into_iter()
            .map(|(who, place, _)| (who, place))
            .collect();
        assert_eq!(found, [(visitor.into(), place.into())], "{text}");
    }
}

/// Somebody was where they come back from, and is where a comma puts them.
#[test]
fn visits_told_in_passing_are_found() {
    use VisitStatus::{Occurred, Ongoing};
    for (text, status) in [
        (
            "French President Emmanuel Macron, in Moscow for a summit, spoke of peace.",
            Ongoing,
        ),
        (
            "Fresh from Moscow, French President Emmanuel Macron spoke of peace.",
            Occurred,
        ),
        (
            "French President Emmanuel Macron left Moscow on Tuesday.",
            Occurred,
        ),
        (
            "French President Emmanuel Macron returned from Moscow on Tuesday.",
            Occurred,
        ),
    ] {
        let expected = ("Emmanuel Macron".into(), "Moscow".into(), status);
        assert_eq!(visits(text), [expected], "{text}");
    }
    for text in [
        "French President Emmanuel Macron, in a speech about Moscow, spoke of peace.",
        "French President Emmanuel Macron left Paris on Tuesday.",
        "French President Emmanuel Macron will leave Moscow alone.",
    ] {
        assert_eq!(visits(text), [], "{text}");
    }
}

/// Words for what an office is about belong to the title where a power stands before them.
#[test]
fn ministers_act_for_the_power_before_their_field() {
    for text in [
        "Syria's oil minister Sami Haddad arrived in Moscow on Monday.",
        "The Syrian culture and sports minister Sami Haddad arrived in Moscow on Monday.",
    ] {
        let reading = read(text);
        let countries: Vec<_> = reading
            .visits
            .iter()
            .map(|it| it.visitor.country.as_deref())
            .collect();
        assert_eq!(countries, [Some("SY")], "{text}");
    }
}

#[test]
fn several_places_make_several_visits_and_containers_none() {
    let places = |text: &str| -> Vec<String> {
        visits(text)
            .into_iter()
            .map(|(_, place, _)| place)
            .collect()
    };
    assert_eq!(
        places("Emmanuel Macron will visit Moscow, Damascus and London."),
        ["Moscow", "Damascus", "London"]
    );
    assert_eq!(
        places("Emmanuel Macron will visit Latakia, Syria."),
        ["Latakia"]
    );
    assert_eq!(
        places("Emmanuel Macron flew from London to Damascus."),
        ["Damascus"]
    );
}

/// Not everything that goes to a place, or is called a visit, is one.
#[test]
fn other_journeys_are_no_visits() {
    for text in [
        "Thousands of tourists visited Paris.",
        "Actress Jane Roe visited Moscow.",
        "The storm is expected to visit Latakia on Friday.",
        "The website had a million visits from Paris.",
        "French President Emmanuel Macron was flown to London for medical treatment, and arrived in London at noon for surgery.",
        "French President Emmanuel Macron returned to Paris.",
        "Paris said it would visit new tariffs upon Moscow.",
        "The team of Jack London arrived in Moscow for the match.",
        "French President Emmanuel Macron spoke about the war in Syria.",
        "Russian Foreign Ministry spokeswoman Maria Zakharova said in Moscow that talks go on.",
    ] {
        assert_eq!(visits(text), [], "{text}");
    }
}

/// What several sentences tell of one trip is one visit, with its most specific place and all its evidence.
#[test]
fn one_trip_is_one_visit() {
    let reading = read(
        "Syria's interim president, Ahmed al-Sharaa, arrived in Russia this week. He held talks in Moscow. The visit included a \
         meeting with Vladimir Putin at the Kremlin.",
    );
    let [visit] = reading.visits.as_slice() else {
        panic!("{:?}", reading.visits)
    };
    assert_eq!(
        (
            visit.destination.text.as_str(),
            visit.host_country.as_deref()
        ),
        ("Moscow", Some("RU"))
    );
    assert_eq!(visit.evidence.len(), 3);
    assert!(visit.origin_assumed);
    let origin = visit.origin.as_ref().and_then(|site| site.place.as_ref());
    assert_eq!(origin.map(|place| place.name.as_str()), Some("Damascus"));
}

/// Relative dates need the day of publication; without it their words are kept.
#[test]
fn dates_are_resolved_against_publication() {
    let text = "French President Emmanuel Macron visited Moscow on Tuesday.";
    let dated = read(text).visits[0].date.clone().unwrap();
    assert_eq!(
        (dated.text.as_str(), dated.from.as_deref()),
        ("Tuesday", Some("2025-10-14"))
    );
    let undated = READER.read(&Document {
        text: text.into(),
        ..Document::default()
    });
    let date = undated.visits[0].date.clone().unwrap();
    assert_eq!((date.text.as_str(), date.from), ("Tuesday", None));
}

/// A place that stands before the clause that means it again once cost a whole document.
#[test]
fn a_place_named_before_its_clause_is_read() {
    let found = visits(
        "French President Emmanuel Macron will make Moscow his first stop, his office said: he is to be in the city on March 1.",
    );
    assert!(
        found
            .iter()
            .all(|(_, place, status)| place == "Moscow" && *status == VisitStatus::Planned),
        "{found:?}"
    );
}

#[test]
fn whoever_is_on_the_way_is_not_there_yet() {
    for text in [
        "French President Emmanuel Macron is bound for Moscow.",
        "French President Emmanuel Macron is on his way to Moscow.",
        "A visit of the French foreign minister to Moscow is planned for March.",
    ] {
        let found = visits(text);
        assert!(
            matches!(found.as_slice(), [(_, place, VisitStatus::Planned)] if place == "Moscow"),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn who_is_still_to_go_on_is_there() {
    use VisitStatus::{Ongoing, Planned};
    let text = "Emmanuel Macron walked through Damascus on Wednesday. The French president goes on to Moscow this evening.";
    let found: Vec<_> = visits(text)
        .into_iter()
        .map(|(_, place, status)| (place, status))
        .collect();
    assert_eq!(
        found,
        [("Damascus".into(), Ongoing), ("Moscow".into(), Planned)]
    );
}

#[test]
fn the_infinitive_of_a_headline_is_to_come() {
    for text in [
        "French President Emmanuel Macron to visit Moscow.",
        "French foreign minister to visit Moscow.",
    ] {
        let found = visits(text);
        assert!(
            matches!(found.as_slice(), [(_, _, VisitStatus::Planned)]),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn here_is_the_place_of_the_dateline() {
    let text =
        "DAMASCUS, May 3 - French President Emmanuel Macron arrived here on Monday for talks.";
    let found: Vec<_> = visits(text)
        .into_iter()
        .map(|(_, place, _)| place)
        .collect();
    assert_eq!(found, ["DAMASCUS"]);
}

#[test]
fn whoever_leads_or_is_named_with_a_country_goes_too() {
    use VisitStatus::Occurred;
    let places = |text: &str| -> Vec<(String, VisitStatus)> {
        let found = visits(text).into_iter();
        found.map(|(who, _, status)| (who, status)).collect()
    };
    assert_eq!(
        places("A delegation led by French President Emmanuel Macron landed in Damascus."),
        [("Emmanuel Macron".into(), Occurred)]
    );
    let mut both =
        places("Russia's Sergei Lavrov and France's Emmanuel Macron travelled to Damascus.");
    both.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(
        both,
        [
            ("Emmanuel Macron".into(), Occurred),
            ("Sergei Lavrov".into(), Occurred)
        ]
    );
    assert_eq!(
        places("Emmanuel Macron became the first French leader to visit Damascus."),
        [("Emmanuel Macron".into(), Occurred)]
    );
}
