//! Great circles: what goes out must come back.

use atlas::{EARTH_RADIUS_KM, Position, bearing, destination, distance_km};
use proptest::prelude::*;

use crate::shapes::{lat, lon};

const HALF_ROUND_KM: f64 = std::f64::consts::PI * EARTH_RADIUS_KM;

prop_compose! {
    fn position()(lon in lon(), lat in lat()) -> (f64, f64) { (lon, lat) }
}

/// Pairs that are antipodes, or almost: where rounding breaks the usual formulas.
fn pairs() -> impl Strategy<Value = ((f64, f64), (f64, f64))> {
    let opposite = position().prop_map(|(lon, lat)| ((lon, lat), (lon + 180.0, -lat)));
    prop_oneof![(position(), position()), opposite]
}

proptest! {
    #[test]
    fn distances_are_symmetric_and_at_most_half_round((a, b) in pairs()) {
        let (a, b) = (Position::new(a.0, a.1).unwrap(), Position::new(b.0, b.1).unwrap());
        let km = distance_km(a, b);
        prop_assert!((0.0..=HALF_ROUND_KM + 1e-6).contains(&km), "{}", km);
        prop_assert!((km - distance_km(b, a)).abs() < 1e-3);
        prop_assert_eq!(distance_km(a, a), 0.0);
        prop_assert!((0.0..360.0).contains(&bearing(a, b)));
    }

    #[test]
    fn a_way_of_so_many_kilometres_ends_so_many_kilometres_away(a in position(), degrees in 0.0..360.0, km in 0.0..20_000.0) {
        let start = Position::new(a.0, a.1).unwrap();
        let end = destination(start, degrees, km).unwrap();
        prop_assert!((distance_km(start, end) - km).abs() < 1e-4);
    }

    #[test]
    fn the_bearing_leads_to_the_destination(a in position(), b in position()) {
        let (a, b) = (Position::new(a.0, a.1).unwrap(), Position::new(b.0, b.1).unwrap());
        let km = distance_km(a, b);
        // From one antipode to the other every way leads there, so a tiny error in the bearing is a large one in the end.
        prop_assume!(km < HALF_ROUND_KM - 100.0);
        let end = destination(a, bearing(a, b), km).unwrap();
        prop_assert!(distance_km(end, b) < 1e-3, "{:?} instead of {:?}", end, b);
    }
}

/// Known distances: a degree of latitude, and a quarter of the way round.
#[test]
fn a_degree_is_111_kilometres() {
    let at = |lon, lat| Position::new(lon, lat).unwrap();
    assert!((distance_km(at(0.0, 0.0), at(0.0, 1.0)) - 111.195_08).abs() < 1e-5);
    assert!((distance_km(at(30.0, 0.0), at(77.0, 90.0)) - HALF_ROUND_KM / 2.0).abs() < 1e-6);
    assert!((distance_km(at(179.5, 0.0), at(-179.5, 0.0)) - 111.195_08).abs() < 1e-5);
}

#[test]
fn a_destination_needs_numbers() {
    let start = Position::new(0.0, 0.0).unwrap();
    assert_eq!(destination(start, f64::NAN, 1.0), None);
    assert_eq!(destination(start, 0.0, f64::INFINITY), None);
}
