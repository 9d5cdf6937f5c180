//! The smallest box, against trying every point as its western side.

use atlas::{Extent, Position};
use proptest::prelude::*;

use crate::shapes::{lat, lon, positions};

/// How far east a longitude lies of another, from 0 to 360.
fn eastward(from: f64, to: f64) -> f64 {
    (to - from).rem_euclid(360.0)
}

proptest! {
    #[test]
    fn no_smaller_box_holds_all_positions(points in positions()) {
        let points: Vec<Position> = points.into_iter().map(|(lon, lat)| Position::new(lon, lat).unwrap()).collect();
        let Some(extent) = Extent::around(points.clone()) else {
            prop_assert!(points.is_empty());
            return Ok(());
        };
        prop_assert!(points.iter().all(|point| extent.holds(*point)));
        let [west, south, east, north] = extent.to_array();
        prop_assert!(points.iter().any(|point| point.lat() == south) && points.iter().any(|point| point.lat() == north));
        if points.iter().any(|point| point.is_pole()) {
            prop_assert_eq!((west, east), (-180.0, 180.0));
        } else {
            let widths = points.iter().map(|start| points.iter().map(|end| eastward(start.lon(), end.lon())).fold(0.0, f64::max));
            let smallest = widths.fold(360.0, f64::min);
            let width = if west == -180.0 && east == 180.0 { 360.0 } else { eastward(west, east) };
            prop_assert!((width - smallest).abs() < 1e-9, "{} instead of {}", width, smallest);
        }
    }

    #[test]
    fn a_box_of_four_numbers_gives_them_back(west in lon(), east in lon(), a in lat(), b in lat()) {
        let bbox = [west, a.min(b), east, a.max(b)];
        prop_assert_eq!(Extent::new(bbox).unwrap().to_array(), bbox);
    }
}

/// A map zoomed out so far that it shows the world more than once shows every longitude.
#[test]
fn a_box_wider_than_the_globe_is_the_globe() {
    assert_eq!(
        Extent::new([-400.0, -90.0, 300.0, 90.0]).unwrap(),
        Extent::WORLD
    );
    assert_eq!(
        Extent::new([0.0, -90.0, 360.0, 90.0]).unwrap(),
        Extent::WORLD
    );
}

/// A box whose side lies on the antimeridian does not claim to cross it.
#[test]
fn a_box_that_ends_at_the_antimeridian_does_not_cross_it() {
    let around = |lons: [f64; 2]| {
        let positions = lons.map(|lon| Position::new(lon, 0.0).unwrap());
        Extent::around(positions).unwrap().to_array()
    };
    assert_eq!(around([-180.0, 179.0]), [179.0, 0.0, 180.0, 0.0]);
    assert_eq!(around([180.0, -179.0]), [-180.0, 0.0, -179.0, 0.0]);
    assert_eq!(around([180.0, 179.0]), [179.0, 0.0, 180.0, 0.0]);
}
