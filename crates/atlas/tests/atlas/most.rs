//! The box around most of what is told.

use atlas::{Extent, Position};
use proptest::prelude::*;

fn at(lon: f64, lat: f64) -> Position {
    Position::new(lon, lat).unwrap()
}

fn around(told: &[(Position, f64)]) -> [f64; 4] {
    Extent::around_most(told).unwrap().to_array()
}

#[test]
fn nothing_told_has_no_box() {
    assert_eq!(Extent::around_most(&[]), None);
    assert_eq!(Extent::around_most(&[(at(1.0, 1.0), 0.0)]), None);
}

// A report on one city that names two others in passing is about the city and what is near it.
#[test]
fn a_far_place_named_in_passing_is_left_out_and_a_near_one_is_not() {
    let told = [
        (at(2.35, 48.85), 12.0),
        (at(5.4, 43.3), 1.0),
        (at(151.2, -33.9), 1.0),
    ];
    assert_eq!(around(&told), [2.35, 43.3, 5.4, 48.85]);
}

#[test]
fn two_that_are_told_equally_often_are_both_in_however_far_apart() {
    let told = [(at(-0.1, 51.5), 3.0), (at(139.7, 35.7), 3.0)];
    assert_eq!(around(&told), [-0.1, 35.7, 139.7, 51.5]);
}

// The mean of opposite points is no place; nothing may be lost over it.
#[test]
fn what_balances_out_around_the_globe_is_kept_whole() {
    let told = [(at(0.0, 0.0), 1.0), (at(180.0, 0.0), 1.0)];
    let [_, south, _, north] = around(&told);
    assert_eq!((south, north), (0.0, 0.0));
    assert!(
        told.iter()
            .all(|(position, _)| { Extent::around_most(&told).unwrap().holds(*position) })
    );
}

#[test]
fn the_antimeridian_is_no_edge() {
    let told = [
        (at(178.4, -18.1), 5.0),
        (at(-171.8, -13.8), 4.0),
        (at(2.35, 48.85), 0.5),
    ];
    assert_eq!(around(&told), [178.4, -18.1, -171.8, -13.8]);
}

proptest! {
    // Whatever is left out, what carries more than a tenth of the weight is not.
    #[test]
    fn what_is_told_much_is_always_in(
        points in proptest::collection::vec(((-180.0..180.0f64), (-89.0..89.0f64), (0.1..10.0f64)), 1..20),
    ) {
        let told: Vec<_> = points.iter().map(|(lon, lat, weight)| (at(*lon, *lat), *weight)).collect();
        let all: f64 = told.iter().map(|(_, weight)| weight).sum();
        let extent = Extent::around_most(&told).unwrap();
        for (position, weight) in &told {
            prop_assert!(*weight <= 0.1 * all || extent.holds(*position));
        }
    }
}
