//! Rings round a pole, against comparing latitudes along the meridian.

use atlas::{Position, Region, antimeridian::split};
use geo::{Area, Contains};
use geo_types::{Coord, Geometry, LineString, Polygon, coord};
use proptest::prelude::*;

use crate::shapes::{lat, lon};

/// A ring round a pole with a vertex every so many degrees, from a first longitude on.
#[derive(Clone, Debug)]
struct Cap {
    first: f64,
    latitudes: Vec<f64>,
    eastward: bool,
    south: bool,
}

fn cap() -> impl Strategy<Value = Cap> {
    let latitudes = prop::collection::vec(20.0..85.0, 3..15);
    (-180.0..180.0, latitudes, any::<bool>(), any::<bool>()).prop_map(
        |(first, latitudes, eastward, south)| Cap {
            first,
            latitudes,
            eastward,
            south,
        },
    )
}

impl Cap {
    fn step(&self) -> f64 {
        360.0 / u32::try_from(self.latitudes.len()).map_or(1.0, f64::from)
    }

    fn ring(&self) -> LineString {
        let mut ring: Vec<Coord> = (0..)
            .zip(&self.latitudes)
            .map(|(number, lat)| self.vertex(number, *lat))
            .collect();
        if !self.eastward {
            ring.reverse();
        }
        LineString(ring)
    }

    fn vertex(&self, number: u32, lat: f64) -> Coord {
        let lon = self.first + f64::from(number) * self.step();
        let lon = if lon > 180.0 { lon - 360.0 } else { lon };
        coord! { x: lon, y: if self.south { -lat } else { lat } }
    }

    /// The latitude of the ring on a meridian, as if it were round the North Pole.
    fn lat_at(&self, lon: f64) -> f64 {
        let steps = (lon - self.first).rem_euclid(360.0) / self.step();
        let number = steps.floor();
        let at = |number: f64| {
            let wanted = number.rem_euclid(360.0 / self.step()).round();
            (0_u32..)
                .zip(&self.latitudes)
                .find(|(number, _)| f64::from(*number) == wanted)
        };
        match (at(number), at(number + 1.0).or(at(0.0))) {
            (Some((_, a)), Some((_, b))) => a + (steps - number) * (b - a),
            _ => f64::NAN,
        }
    }
}

proptest! {
    #[test]
    fn a_cap_holds_what_lies_poleward_of_its_ring(cap in cap(), lon in lon(), lat in lat()) {
        let region = Region::new(&Polygon::new(cap.ring(), vec![])).unwrap();
        let above = if cap.south { -lat } else { lat } - cap.lat_at(lon);
        if above.abs() > 1e-6 {
            prop_assert_eq!(region.holds(Position::new(lon, lat).unwrap()), above > 0.0);
        }
    }

    #[test]
    fn a_cap_is_cut_into_what_it_holds(cap in cap(), hole_lon in -180.0..180.0, lon in lon(), lat in lat()) {
        // A hole of two degrees near the pole, where every cap is, across whatever meridian.
        let pole = if cap.south { -87.0 } else { 87.0 };
        let corner = |dx: f64, dy: f64| coord! { x: hole_lon + dx, y: pole + dy };
        let hole = LineString(vec![corner(-1.0, -1.0), corner(1.0, -1.0), corner(1.0, 1.0), corner(-1.0, 1.0)]);
        let polygon = Polygon::new(cap.ring(), vec![hole]);
        let parts = split(&Geometry::from(polygon.clone())).unwrap();
        let sum: f64 = cap.latitudes.iter().sum();
        let expected = 360.0 * 90.0 - sum * cap.step() - 4.0;
        prop_assert!((parts.unsigned_area() - expected).abs() < 1e-6);
        if (cap.lat_at(lon) - lat.abs()).abs() > 1e-6 && lon.abs() < 180.0 && lat.abs() < 85.0 {
            let position = Position::new(lon, lat).unwrap();
            prop_assert_eq!(parts.contains(&coord! { x: lon, y: lat }), Region::new(&polygon).unwrap().holds(position));
        }
    }
}

/// A belt round the pole: the pole lies in its hole, not in it.
#[test]
fn a_belt_does_not_hold_the_pole_it_goes_round() {
    let ring = |lat: f64| -> LineString {
        [0.0, 120.0, -120.0]
            .iter()
            .map(|lon| coord! { x: *lon, y: lat })
            .collect()
    };
    let region = Region::new(&Polygon::new(ring(60.0), vec![ring(80.0)])).unwrap();
    let holds = |lon, lat| region.holds(Position::new(lon, lat).unwrap());
    assert!(holds(180.0, 70.0));
    assert!(holds(-10.0, 70.0));
    assert!(!holds(-10.0, 90.0));
    assert!(!holds(-10.0, 85.0));
    assert!(!holds(-10.0, 50.0));
}

/// Antarctica as map files draw it: a ring that runs along ±180° and the pole to close itself in the plane.
#[test]
fn a_ring_that_runs_along_the_pole_is_a_cap_too() {
    let ring = [
        (-180.0, -84.0),
        (-90.0, -70.0),
        (0.0, -70.0),
        (90.0, -66.0),
        (180.0, -84.0),
        (180.0, -90.0),
        (-180.0, -90.0),
    ];
    let antarctica = Polygon::new(LineString::from(ring.to_vec()), vec![]);
    let region = Region::new(&antarctica).unwrap();
    assert!(region.holds(Position::new(12.0, -90.0).unwrap()));
    assert!(region.holds(Position::new(-180.0, -85.0).unwrap()));
    assert!(!region.holds(Position::new(45.0, -60.0).unwrap()));
    let parts = split(&Geometry::from(antarctica.clone())).unwrap();
    assert_eq!(parts, Geometry::from(antarctica));
}
