//! Circles to be drawn: true ones, wherever they lie.

use atlas::{Circle, Position, distance_km};
use geo_types::Polygon;
use proptest::prelude::*;

use crate::shapes::{lat, lon, ray_says_inside};

fn at(lon: f64, lat: f64) -> Position {
    Position::new(lon, lat).unwrap()
}

/// Whether a filled area covers a position, by whichever of its longitudes.
fn covers(area: &Polygon, position: Position) -> Option<bool> {
    let turned = [-720.0, -360.0, 0.0, 360.0, 720.0]
        .map(|turn| ray_says_inside(area, position.lon() + turn, position.lat()));
    if turned.contains(&None) {
        return None;
    }
    Some(turned.contains(&Some(true)))
}

proptest! {
    #[test]
    fn every_point_of_the_rim_is_as_far_from_the_centre(x in lon(), y in lat(), km in 0.1..20_000.0) {
        let centre = at(x, y);
        let rim = Circle::new(centre, km).unwrap().rim();
        for point in rim.coords() {
            prop_assert!((distance_km(centre, at(point.x, point.y)) - km).abs() < 1e-3);
        }
        for step in rim.lines() {
            prop_assert!((step.end.x - step.start.x).abs() <= 180.0);
        }
    }

    #[test]
    fn the_area_is_what_is_near_enough(x in lon(), y in lat(), km in 10.0..19_500.0, px in -180.0..180.0, py in -84.0..84.0) {
        let (centre, point) = (at(x, y), at(px, py));
        let area = Circle::new(centre, km).unwrap().area();
        let away = distance_km(centre, point);
        // Between two points of the rim the map draws a straight line: within a hundredth of the radius it may differ, and where
        // the rim passes a pole closely, a straight line on the map is none on the globe.
        let poles = [90.0, -90.0].map(|lat| (distance_km(centre, at(x, lat)) - km).abs());
        prop_assume!((away - km).abs() > 0.01 * km + 5.0 && poles.iter().all(|near| *near > 30.0));
        if let Some(covered) = covers(&area, point) {
            prop_assert_eq!(covered, away < km, "{} km away", away);
        }
    }
}

#[test]
fn round_a_pole_it_is_closed_along_the_edge_of_the_map() {
    let arctic = Circle::new(at(30.0, 85.0), 2_000.0).unwrap();
    assert_eq!(covers(&arctic.area(), at(-100.0, 84.0)), Some(true));
    let most = Circle::new(at(0.0, 0.0), 15_000.0).unwrap().area();
    assert_eq!(most.interiors().len(), 1, "it holds both poles");
    assert_eq!(covers(&most, at(175.0, 3.0)), Some(false));
}

#[test]
fn what_is_no_circle_is_refused() {
    for km in [0.0, -1.0, f64::NAN, f64::INFINITY, 21_000.0] {
        assert!(Circle::new(at(0.0, 0.0), km).is_none(), "{km}");
    }
}
