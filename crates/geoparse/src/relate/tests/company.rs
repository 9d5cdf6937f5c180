//! Who goes along, and the places that stand before a clause.

use super::visits;
use crate::VisitStatus::{Ongoing, Planned};

fn trips(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<_> = visits(text)
        .into_iter()
        .map(|(who, place, _)| (who, place))
        .collect();
    found.sort();
    found
}

fn both(place: &str) -> Vec<(String, String)> {
    ["Emmanuel Macron", "Jean Noir"]
        .map(|who| (who.to_owned(), place.to_owned()))
        .to_vec()
}

#[test]
fn whoever_accompanies_somebody_goes_too() {
    for text in [
        "Accompanied by his defence minister, Jean Noir, French President Emmanuel Macron landed in Moscow on Friday.",
        "French President Emmanuel Macron, accompanied by French Defence Minister Jean Noir, landed in Moscow on Friday.",
        "French President Emmanuel Macron, with French Defence Minister Jean Noir at his side, landed in Moscow on Friday.",
        "French President Emmanuel Macron, French Defence Minister Jean Noir, and about 40 journalists flew on Friday to Moscow.",
        "Two visiting leaders, France's President Emmanuel Macron and France's Defence Minister Jean Noir, landed in Moscow on Friday.",
    ] {
        assert_eq!(trips(text), both("Moscow"), "{text}");
    }
    let alone = "French President Emmanuel Macron, with Defence Minister Jean Noir under fire, landed in Moscow.";
    assert_eq!(trips(alone), [("Emmanuel Macron".into(), "Moscow".into())]);
}

#[test]
fn a_place_before_the_clause_is_where_it_happens() {
    for text in [
        "Emmanuel Macron came back from Moscow, where he conferred with Vladimir Putin on Monday, and television filmed him in Paris.",
        "The talks are in Moscow, where French President Emmanuel Macron, with an aide beside him, was received on Monday.",
        "Emmanuel Macron went home. The evening before, at a church in Moscow, he had prayed with migrants.",
        "Emmanuel Macron travelled on Monday, the day after his inauguration, to Moscow.",
        "Emmanuel Macron spoke of Moscow. He travelled there on Monday.",
        "Emmanuel Macron spent Wednesday in Moscow.",
    ] {
        assert_eq!(
            trips(text),
            [("Emmanuel Macron".into(), "Moscow".into())],
            "{text}"
        );
    }
    assert!(trips("Emmanuel Macron spoke of Moscow. He said that there is hope.").is_empty());
    assert!(
        trips("Emmanuel Macron, whose soldiers fought in Moscow, where he says they won, spoke on Friday.")
            .is_empty()
    );
    assert!(trips("Emmanuel Macron will address by video a summit in Moscow.").is_empty());
}

#[test]
fn words_beside_a_noun_tell_how_far_the_visit_is() {
    for (text, status) in [
        (
            "Emmanuel Macron was on the second day of a state visit to Moscow.",
            Ongoing,
        ),
        (
            "Emmanuel Macron is to chair a meeting of his ministers and a council on Monday after a stop in Moscow.",
            Planned,
        ),
    ] {
        assert_eq!(
            visits(text),
            [("Emmanuel Macron".into(), "Moscow".into(), status)],
            "{text}"
        );
    }
}

#[test]
fn whoever_is_posted_somewhere_does_not_visit_it() {
    let text = "French President Emmanuel Macron signed an accord in Moscow on Friday with French Ambassador to Russia Jean Noir.";
    assert_eq!(trips(text), [("Emmanuel Macron".into(), "Moscow".into())]);
    let child = "French officials say a boy who skipped school and flew to Moscow is safe.";
    assert!(trips(child).is_empty());
}

#[test]
fn the_members_of_a_delegation_go_by_name() {
    let text = "A French delegation that included President Emmanuel Macron and Defence Minister Jean Noir held talks in Moscow on Saturday and went on to Damascus.";
    let mut all = both("Damascus");
    all.extend(both("Moscow"));
    all.sort();
    assert_eq!(trips(text), all);
}

#[test]
fn a_name_is_no_small_verb() {
    use crate::VisitStatus::{Hypothetical, Occurred};
    for (text, status) in [
        (
            "British Prime Minister Theresa May's visit to Moscow was criticised.",
            Occurred,
        ),
        (
            "France's parliament had invited British Prime Minister Theresa May to Paris.",
            Hypothetical,
        ),
    ] {
        let found = visits(text);
        let statuses: Vec<_> = found.iter().map(|(_, _, status)| *status).collect();
        assert_eq!(statuses, [status], "{text}: {found:?}");
    }
}

#[test]
fn what_others_allow_and_what_is_dropped_gives_the_status() {
    use crate::VisitStatus::{Cancelled, Denied};
    for (text, status) in [
        (
            "Russia refused to let French President Emmanuel Macron visit Moscow.",
            Denied,
        ),
        (
            "French President Emmanuel Macron was to fly to Moscow but dropped the plan.",
            Cancelled,
        ),
    ] {
        let found = visits(text);
        let statuses: Vec<_> = found.iter().map(|(_, _, status)| *status).collect();
        assert_eq!(statuses, [status], "{text}: {found:?}");
    }
}
