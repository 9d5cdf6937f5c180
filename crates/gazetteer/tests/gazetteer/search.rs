//! Search as a user types.

use gazetteer::{Filter, Gazetteer, How, NameKind, SourcePlace};
use proptest::prelude::*;

use super::build::{id, named, open, place, town};

fn world() -> Gazetteer {
    let kremlin = SourcePlace {
        importance: 60,
        ..town("x:kremlin", "Moscow Kremlin")
    };
    open(vec![
        place("x:moscow-idaho", "Moscow", "PPLA2", 25_000),
        place("x:moscow", "Moscow", "PPLC", 10_381_222),
        place("x:moscow-oblast", "Moscow", "ADM1", 13_000_000),
        place("x:tartus", "Tartus", "PPLA", 89_457),
        place("x:tartus-governorate", "Tartus", "ADM1", 797_000),
        named(
            place("x:tr", "Türkiye", "PCLI", 85_000_000),
            NameKind::Alternate,
            &["Turkey"],
        ),
        place("x:turkey-texas", "Turkey", "PPL", 400),
        named(kremlin, NameKind::Alternate, &["Kremlin"]),
        SourcePlace {
            lon: 131.9,
            lat: 43.1,
            ..place("x:vladivostok", "Vladivostok", "PPLA", 600_000)
        },
        place("x:hmeimim", "Hmeimim", "PPL", 5_000),
        named(
            place("x:sy", "Syria", "PCLI", 20_000_000),
            NameKind::Demonym,
            &["Syrian"],
        ),
        town("x:syrian", "Syriana"),
    ])
}

fn first(gazetteer: &Gazetteer, name: &str) -> Option<(String, How)> {
    let found = gazetteer.search(name, &Filter::default(), 5);
    found
        .first()
        .map(|found| (id(gazetteer, found.place).to_owned(), found.how))
}

/// The first hit is the one that a reader of the news means.
#[test]
fn the_place_meant_comes_first() {
    let gazetteer = world();
    for (name, wanted, how) in [
        ("Moscow", "x:moscow", How::Exact),
        ("MOSC", "x:moscow", How::Prefix),
        ("tartus", "x:tartus", How::Exact),
        ("Turkey", "x:tr", How::Exact),
        ("the Kremlin", "x:kremlin", How::Exact),
        ("Syrian", "x:sy", How::Exact),
        ("Tarts", "x:tartus", How::Fuzzy),
        ("Moscwo", "x:moscow", How::Fuzzy),
        ("Wladiwostok", "x:vladivostok", How::Transliteration),
        ("Vladivastock", "x:vladivostok", How::Fuzzy),
        ("Moskow", "x:moscow", How::Fuzzy),
        ("Vladevos", "x:vladivostok", How::Fuzzy),
        ("Khmaymeem", "x:hmeimim", How::Transliteration),
        ("Хмеймим", "x:hmeimim", How::Transliteration),
        ("حميميم", "x:hmeimim", How::Transliteration),
    ] {
        assert_eq!(
            first(&gazetteer, name),
            Some((wanted.to_owned(), how)),
            "{name}"
        );
    }
}

/// A filter decides before the best are chosen, not among them.
#[test]
fn filters_hold_places_back() {
    let gazetteer = world();
    let filter = Filter {
        class: vec!["ADM1".to_owned()],
        ..Filter::default()
    };
    let found = gazetteer.search("Moscow", &filter, 1);
    assert_eq!(id(&gazetteer, found[0].place), "x:moscow-oblast");
    let east = Filter {
        bbox: Some([100.0, 40.0, 140.0, 50.0]),
        ..Filter::default()
    };
    let found = gazetteer.search("vladi", &east, 5);
    assert_eq!(found.len(), 1, "the point is inside");
    assert_eq!(gazetteer.search("Moscow", &east, 5), []);
    let nowhere = Filter {
        country: Some("ZZ".to_owned()),
        ..Filter::default()
    };
    assert_eq!(gazetteer.search("Moscow", &nowhere, 5), []);
}

/// What is typed may be no name at all.
#[test]
fn nonsense_finds_nothing() {
    let gazetteer = world();
    for nonsense in ["", "  ", "...", "\u{0}", "the", &"x".repeat(100_000)] {
        assert_eq!(
            gazetteer.search(nonsense, &Filter::default(), 5),
            [],
            "{nonsense:.20}"
        );
    }
    assert_eq!(gazetteer.search("Moscow", &Filter::default(), 0), []);
}

/// To be quick at the first letter a search gives places up on the way; never one of the best.
#[test]
fn giving_up_places_does_not_change_the_best() {
    let towns = (0..3_000_u64).map(|at| {
        place(
            &format!("x:{at}"),
            &format!("M{at}"),
            "PPL",
            at * 7_919 % 3_001,
        )
    });
    let gazetteer = open(towns.collect());
    let all = gazetteer.search("m", &Filter::default(), usize::MAX);
    assert_eq!(all.len(), 3_000);
    for limit in [1, 10, 400] {
        assert_eq!(
            gazetteer.search("m", &Filter::default(), limit),
            all[..limit]
        );
    }
}

proptest! {
    /// Whatever is asked, answers are in order, each place once, and a whole name is found as one.
    #[test]
    fn answers_are_in_order_and_whole(
        names in prop::collection::vec("[a-dA-Dé]{1,8}( [a-d]{1,4})?", 1..40),
        asked in "\\PC{0,12}",
    ) {
        let places = names.iter().enumerate().map(|(at, name)| town(&format!("x:{at}"), name));
        let gazetteer = open(places.collect());
        for name in names.iter().chain([&asked]) {
            let found = gazetteer.search(name, &Filter::default(), usize::MAX);
            prop_assert!(found.iter().all(|found| (0.0..=1.0).contains(&found.score)));
            prop_assert!(found.is_sorted_by(|a, b| a.score >= b.score && a.how <= b.how && a.place != b.place));
        }
        for name in &names {
            let found = gazetteer.search(name, &Filter::default(), usize::MAX);
            for used in gazetteer.exact(name) {
                prop_assert!(found.iter().any(|found| found.place == used.place && found.how == How::Exact));
            }
        }
    }
}
