//! The nearest places, against asking every place how far it is.

use gazetteer::{Filter, Gazetteer, PlaceIx, SourcePlace, globe};
use proptest::prelude::*;

use super::build::{id, open, town};

fn at((lon, lat): (f64, f64), number: usize) -> SourcePlace {
    let class = if number.is_multiple_of(3) { "S" } else { "P" };
    let country = Some(if number.is_multiple_of(2) { "SY" } else { "FJ" }.to_owned());
    let feature = if number.is_multiple_of(5) {
        "AIRB"
    } else {
        "PPL"
    }
    .to_owned();
    let class = class.to_owned();
    SourcePlace {
        lon,
        lat,
        class,
        feature,
        country,
        ..town(&format!("x:{number}"), "Somewhere")
    }
}

/// Points everywhere, and many where longitude and latitude mislead.
fn point() -> impl Strategy<Value = (f64, f64)> {
    let lon = prop_oneof![
        -180.0..=180.0,
        Just(180.0),
        Just(-180.0),
        179.0..=180.0,
        -180.0..=-179.0
    ];
    let lat = prop_oneof![
        -90.0..=90.0,
        Just(90.0),
        Just(-90.0),
        89.0..=90.0,
        -90.0..=-89.0,
        Just(0.0)
    ];
    (lon, lat)
}

fn filter() -> impl Strategy<Value = Filter> {
    let class = prop::collection::vec(prop_oneof![Just("P"), Just("airb"), Just("T")], 0..3);
    let country = prop::option::of(prop_oneof![Just("SY"), Just("fj"), Just("XX")]);
    (class, country).prop_map(|(class, country)| Filter {
        class: class.into_iter().map(str::to_owned).collect(),
        country: country.map(str::to_owned),
        bbox: None,
    })
}

fn passes(gazetteer: &Gazetteer, place: PlaceIx, filter: &Filter) -> bool {
    let record = gazetteer.record(place);
    let is = |class: &String| {
        class.eq_ignore_ascii_case(record.feature) || class.as_bytes() == [record.class]
    };
    let from = |country: &String| {
        record
            .country
            .is_some_and(|code| code.eq_ignore_ascii_case(country))
    };
    (filter.class.is_empty() || filter.class.iter().any(is)) && filter.country.iter().all(from)
}

proptest! {
    /// The tree must not lose a place at the poles, across the antimeridian, or among many at one point.
    #[test]
    fn the_tree_finds_what_brute_force_finds(
        points in prop::collection::vec(point(), 0..80),
        from in point(),
        filter in filter(),
        within in prop::option::of(0.0..20_100.0),
        limit in 0_usize..90,
    ) {
        let gazetteer = open(points.into_iter().enumerate().map(|(number, point)| at(point, number)).collect());
        let places = (0..).map(PlaceIx).take(gazetteer.len());
        let mut all: Vec<(f64, PlaceIx)> = places
            .filter(|&place| passes(&gazetteer, place, &filter))
            .map(|place| {
                let record = gazetteer.record(place);
                (globe::km(from.0, from.1, record.lon, record.lat), place)
            })
            .filter(|(km, _)| within.is_none_or(|within| *km <= within))
            .collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        all.truncate(limit);
        let found = gazetteer.nearest(from.0, from.1, &filter, within, limit);
        let found: Vec<(f64, PlaceIx)> = found.iter().map(|near| (near.km, near.place)).collect();
        prop_assert_eq!(found, all);
    }
}

/// The distances and directions that `near` prints.
#[test]
fn kilometres_and_bearings_are_those_of_the_globe() {
    let gazetteer = open(vec![at((-179.5, 0.0), 1), at((0.0, 90.0), 2)]);
    let near = gazetteer.nearest(179.5, 0.0, &Filter::default(), None, 2);
    assert_eq!(id(&gazetteer, near[0].place), "x:1");
    assert!((near[0].km - 111.195).abs() < 0.001);
    assert!((near[0].bearing - 90.0).abs() < 1e-6);
    assert!((near[1].km - 10_007.557).abs() < 0.001);
    assert!(near[1].bearing.abs() < 1e-6);
}

/// What is typed may be no point at all.
#[test]
fn nothing_is_near_what_is_no_point() {
    let gazetteer = open(vec![at((0.0, 0.0), 1)]);
    assert_eq!(
        gazetteer.nearest(f64::NAN, 0.0, &Filter::default(), None, 5),
        []
    );
    assert_eq!(
        gazetteer.nearest(0.0, 0.0, &Filter::default(), Some(f64::NAN), 5),
        []
    );
    assert_eq!(
        gazetteer.nearest(0.0, 0.0, &Filter::default(), Some(-1.0), 5),
        []
    );
}
