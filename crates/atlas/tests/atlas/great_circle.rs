//! Lines along great circles.

use atlas::{Position, distance_km, great_circle};
use proptest::prelude::*;

fn at(lon: f64, lat: f64) -> Position {
    Position::new(lon, lat).unwrap()
}

#[test]
fn from_a_place_to_itself_is_a_line_without_length() {
    let line = great_circle(at(36.0, 33.0), at(36.0, 33.0), 100.0);
    assert!(
        line.len() >= 2 && line.iter().all(|point| *point == [36.0, 33.0]),
        "{line:?}"
    );
}

// Over the pole the longitude turns by half a circle at once; the line still ends where it should.
#[test]
fn it_may_pass_the_pole() {
    let line = great_circle(at(10.0, 80.0), at(-170.0, 80.0), 100.0);
    let highest = line.iter().map(|[_, lat]| *lat).fold(0.0, f64::max);
    assert!(highest > 89.0, "{highest}");
}

#[test]
fn between_opposite_places_it_is_still_a_line() {
    let line = great_circle(at(0.0, 0.0), at(180.0, 0.0), 100.0);
    assert!(line.iter().flatten().all(|number| number.is_finite()));
    assert!(line.len() >= 2);
}

proptest! {
    #[test]
    fn every_point_lies_on_the_shortest_way_and_no_step_jumps(
        (lon1, lat1, lon2, lat2) in (-180.0..180.0f64, -85.0..85.0f64, -180.0..180.0f64, -85.0..85.0f64),
        piece_km in 20.0..2_000.0f64,
    ) {
        let (from, to) = (at(lon1, lat1), at(lon2, lat2));
        let all = distance_km(from, to);
        prop_assume!(all < 19_900.0);
        let line = great_circle(from, to, piece_km);
        for [lon, lat] in &line {
            let point = at(*lon, *lat);
            prop_assert!((distance_km(from, point) + distance_km(point, to) - all).abs() < 0.01);
        }
        for step in line.windows(2) {
            prop_assert!((step[1][0] - step[0][0]).abs() <= 180.0);
            let [start, end] = [0, 1].map(|end| at(step[end][0], step[end][1]));
            prop_assert!(distance_km(start, end) <= piece_km * 1.001);
        }
        let last = line[line.len() - 1];
        prop_assert!(distance_km(at(last[0], last[1]), to) < 1e-6);
    }
}
