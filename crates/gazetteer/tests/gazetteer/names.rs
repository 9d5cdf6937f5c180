//! Look-up by whole name, and walking to one.

use gazetteer::{NameKind, fold};
use proptest::prelude::*;

use super::build::{id, named, open, place, town};

/// Whoever reads the first use must get the likeliest place.
#[test]
fn primary_names_come_first_then_the_more_prominent() {
    let gazetteer = open(vec![
        place("x:idaho", "Moscow", "PPL", 25_000),
        place("x:russia", "Moscow", "PPLC", 10_000_000),
        named(
            place("x:region", "Moskovskaya", "ADM1", 90_000_000),
            NameKind::Alternate,
            &["Moscow"],
        ),
    ]);
    let uses = gazetteer.exact("moscow");
    let ids: Vec<&str> = uses
        .iter()
        .map(|found| id(&gazetteer, found.place))
        .collect();
    assert_eq!(ids, ["x:russia", "x:idaho", "x:region"]);
    assert_eq!(uses[2].kind, NameKind::Alternate);
}

/// Sources repeat names in many languages; a use that says nothing new would only slow resolution down.
#[test]
fn a_place_has_one_use_a_kind_and_alternate_only_when_nothing_else() {
    let us = place("x:us", "United States", "PCLI", 330_000_000);
    let us = named(
        us,
        NameKind::Alternate,
        &["US", "U.S.", "United  States", "united states"],
    );
    let gazetteer = open(vec![named(us, NameKind::Abbreviation, &["US", "U.S."])]);
    let kinds = |name| {
        gazetteer
            .exact(name)
            .iter()
            .map(|found| found.kind)
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds("u.s."), [NameKind::Abbreviation]);
    assert_eq!(kinds("United States"), [NameKind::Primary]);
}

/// A country whose name is also its demonym is meant in both ways.
#[test]
fn demonyms_stand_beside_other_names() {
    let georgia = place("x:ge", "Georgian", "PCLI", 4_000_000);
    let gazetteer = open(vec![named(georgia, NameKind::Demonym, &["Georgian"])]);
    let kinds: Vec<NameKind> = gazetteer
        .exact("Georgian")
        .iter()
        .map(|found| found.kind)
        .collect();
    assert_eq!(kinds, [NameKind::Primary, NameKind::Demonym]);
}

/// Texts add and drop the article as grammar wants.
#[test]
fn a_leading_the_may_be_there_or_not() {
    let kremlin = named(
        town("x:kremlin", "Moscow Kremlin"),
        NameKind::Alternate,
        &["Kremlin"],
    );
    let gazetteer = open(vec![
        kremlin,
        town("x:hague", "The Hague"),
        town("x:the", "The"),
    ]);
    for (name, wanted) in [
        ("Kremlin", "x:kremlin"),
        ("the Kremlin", "x:kremlin"),
        ("Hague", "x:hague"),
        ("The Hague", "x:hague"),
        ("The", "x:the"),
    ] {
        let uses = gazetteer.exact(name);
        assert_eq!(
            uses.first().map(|found| id(&gazetteer, found.place)),
            Some(wanted),
            "{name}"
        );
    }
}

/// The longest match goes on past a whole name and must know each one it passes.
#[test]
fn a_walk_passes_shorter_names() {
    let gazetteer = open(vec![town("x:1", "New York"), town("x:2", "New York City")]);
    let mut walk = gazetteer.walk();
    assert!(walk.step("new york"));
    let shorter = walk.clone();
    assert!(walk.step(" city"));
    assert_eq!(walk.uses().unwrap()[0], gazetteer.exact("New York City")[0]);
    assert_eq!(shorter.uses().unwrap()[0], gazetteer.exact("New York")[0]);
    assert!(!walk.step("x"));
    assert!(!walk.step(""), "a walk that left the names stays away");
}

/// Jobs on other threads read the one gazetteer that is open.
#[test]
fn threads_share_it() {
    let gazetteer = open(vec![town("x:1", "Homs")]);
    let found = std::thread::scope(|scope| scope.spawn(|| gazetteer.exact("homs")).join());
    assert_eq!(found.unwrap(), gazetteer.exact("homs"));
}

proptest! {
    /// Walking, in whatever pieces, is looking up.
    #[test]
    fn a_walk_ends_where_a_look_up_does(
        names in prop::collection::vec("[a-cà ]{1,6}", 1..12),
        asked in "[a-cà ]{1,6}",
        cut in 0_usize..7,
    ) {
        let places = names.iter().enumerate().filter(|(_, name)| !name.trim().is_empty());
        let gazetteer = open(places.map(|(at, name)| town(&format!("x:{at}"), name)).collect());
        for name in names.iter().chain([&asked]) {
            let folded = fold(name);
            let (head, tail) = folded.split_at(cut.min(folded.len()));
            let mut walk = gazetteer.walk();
            walk.step(head);
            walk.step(tail);
            prop_assert_eq!(walk.uses().unwrap_or_default(), gazetteer.exact_folded(&folded));
            prop_assert_eq!(walk.is_name(), walk.uses().is_some());
        }
    }
}
