//! What is no place on the globe is refused with a sentence, and never a panic.

use atlas::{
    ExtentError, Index, Position, PositionError, QueryError, Region, ShapeError,
    antimeridian::split,
};
use geo_types::{Geometry, LineString, Polygon};
use proptest::prelude::*;

use crate::shapes::{lat, lon};

/// Any double at all: NaN, infinities, subnormals and the rest.
fn any_number() -> impl Strategy<Value = f64> {
    prop::num::f64::ANY
}

proptest! {
    #[test]
    fn positions_are_finite_and_on_the_globe_or_refused(lon in any_number(), lat in any_number()) {
        match Position::new(lon, lat) {
            Ok(position) => {
                prop_assert!(position.lon().abs() <= 180.0);
                prop_assert_eq!(position.lat(), lat);
            }
            Err(PositionError::Longitude(value)) => prop_assert!(!value.is_finite()),
            Err(PositionError::Latitude(value)) => prop_assert!(value.is_nan() || value.abs() > 90.0),
        }
    }

    #[test]
    fn no_numbers_make_the_index_panic(x in any_number(), y in any_number(), km in any_number(), n in 0_usize..5) {
        let mut index = Index::bulk([(0.0, 0.0, 0), (180.0, 90.0, 1)]).unwrap();
        prop_assert_eq!(index.within_bbox([x, y, km, y]).is_err(), !(x.is_finite() && km.is_finite() && y.abs() <= 90.0));
        prop_assert_eq!(index.nearest(x, y, n).is_err(), Position::new(x, y).is_err());
        prop_assert_eq!(index.insert(x, y, 2).is_err(), Position::new(x, y).is_err());
        prop_assert_eq!(index.within_radius(0.0, 0.0, km).is_err(), km.is_nan() || km < 0.0);
    }

    #[test]
    fn no_ring_makes_a_polygon_panic(outer in prop::collection::vec((lon(), lat()), 0..12), hole in prop::collection::vec((lon(), lat()), 0..8)) {
        // Rings drawn at random cross themselves and each other: there is no right answer, only answers in range.
        let polygon = Polygon::new(outer.into(), vec![hole.into()]);
        if let Ok(region) = Region::new(&polygon) {
            region.holds(Position::new(180.0, 0.0).unwrap());
        }
        if let Ok(parts) = split(&Geometry::from(polygon)) {
            let in_range = |vertex: geo_types::Coord| vertex.x.abs() <= 180.0 && vertex.y.abs() <= 90.0;
            prop_assert!(geo::CoordsIter::coords_iter(&parts).all(in_range));
        }
    }
}

#[test]
fn refusals_name_the_number_and_what_is_expected() {
    let index = Index::<()>::new();
    assert_eq!(
        index.nearest(55.75, 137.6, 1).unwrap_err().to_string(),
        "latitude 137.6 is not between -90 and 90 degrees (are latitude and longitude the wrong way round?)"
    );
    assert_eq!(
        index.within_bbox([0.0, 50.0, 10.0, 40.0]).unwrap_err(),
        QueryError::Extent(ExtentError::UpsideDown {
            south: 50.0,
            north: 40.0
        })
    );
    assert_eq!(
        index.within_radius(0.0, 0.0, -1.0).unwrap_err().to_string(),
        "a radius of -1 km is no distance; give zero or more"
    );
}

#[test]
fn rings_without_an_inside_on_the_globe_are_refused() {
    let round = |turns: i32, lat: f64| -> LineString {
        (0..turns * 3)
            .map(|step| (f64::from(step * 120 % 360) - 180.0, lat + f64::from(step)))
            .collect()
    };
    assert_eq!(
        Region::new(&Polygon::new(round(2, 10.0), vec![])).unwrap_err(),
        ShapeError::Winds
    );
    let square: LineString = vec![(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)].into();
    assert_eq!(
        Region::new(&Polygon::new(square, vec![round(1, 80.0)])).unwrap_err(),
        ShapeError::HoleRoundPole
    );
    let square: LineString = vec![(160.0, 0.0), (170.0, 0.0), (170.0, 10.0), (160.0, 10.0)].into();
    let hole: LineString = vec![(165.0, 2.0), (190.0, 2.0), (165.0, 4.0)].into();
    assert_eq!(
        Region::new(&Polygon::new(square, vec![hole])).unwrap_err(),
        ShapeError::HoleOutside
    );
}
