//! Boxes, circles and neighbours, each against a look at every point.

use atlas::{Entry, Index, Position, distance_km};
use proptest::prelude::*;

use crate::shapes::{lat, lon, positions};

/// Numbers each position, so that an answer says which ones it found.
fn numbered(points: &[(f64, f64)]) -> Vec<(f64, f64, usize)> {
    points
        .iter()
        .enumerate()
        .map(|(number, (lon, lat))| (*lon, *lat, number))
        .collect()
}

fn sorted<'a>(entries: impl IntoIterator<Item = &'a Entry<usize>>) -> Vec<usize> {
    let mut numbers: Vec<usize> = entries.into_iter().map(|entry| entry.item).collect();
    numbers.sort_unstable();
    numbers
}

/// The definition of a box, written out: ±180° is one meridian, and a pole lies on all of them.
fn in_box([west, south, east, north]: [f64; 4], lon: f64, lat: f64) -> bool {
    let in_lon = |lon: f64| {
        if west <= east {
            west <= lon && lon <= east
        } else {
            lon >= west || lon <= east
        }
    };
    let same_meridian = lon.abs() == 180.0 && in_lon(-lon);
    south <= lat && lat <= north && (lat.abs() == 90.0 || in_lon(lon) || same_meridian)
}

proptest! {
    #[test]
    fn a_box_finds_what_lies_between_its_sides(points in positions(), west in lon(), east in lon(), a in lat(), b in lat()) {
        let bbox = [west, a.min(b), east, a.max(b)];
        let expected: Vec<usize> = numbered(&points)
            .into_iter()
            .filter(|(lon, lat, _)| in_box(bbox, *lon, *lat))
            .map(|(_, _, number)| number)
            .collect();
        let index = Index::bulk(numbered(&points)).unwrap();
        prop_assert_eq!(sorted(index.within_bbox(bbox).unwrap()), expected);
    }

    #[test]
    fn a_circle_finds_what_is_near_enough_nearest_first(points in positions(), x in lon(), y in lat(), km in 0.0..21_000.0) {
        let centre = Position::new(x, y).unwrap();
        let expected: Vec<usize> = numbered(&points)
            .into_iter()
            .filter(|(lon, lat, _)| distance_km(centre, Position::new(*lon, *lat).unwrap()) <= km)
            .map(|(_, _, number)| number)
            .collect();
        let index = Index::bulk(numbered(&points)).unwrap();
        let found = index.within_radius(x, y, km).unwrap();
        prop_assert!(found.is_sorted_by(|a, b| a.km <= b.km));
        prop_assert_eq!(sorted(found.into_iter().map(|near| near.entry)), expected);
    }

    #[test]
    fn the_nearest_are_the_nearest_by_great_circle(points in positions(), x in lon(), y in lat(), n in 0_usize..20) {
        let centre = Position::new(x, y).unwrap();
        let mut expected: Vec<f64> =
            points.iter().map(|(lon, lat)| distance_km(centre, Position::new(*lon, *lat).unwrap())).collect();
        expected.sort_by(f64::total_cmp);
        expected.truncate(n);
        let index = Index::bulk(numbered(&points)).unwrap();
        let found = index.nearest(x, y, n).unwrap();
        prop_assert_eq!(found.len(), expected.len());
        for (near, km) in found.iter().zip(expected) {
            // Distances are compared, not points: many points are equally far. Near the far side of the globe a
            // double tells distances apart only to some centimetres.
            prop_assert!((near.km - km).abs() < 1e-4, "{} instead of {km}", near.km);
        }
    }

    #[test]
    fn filling_and_emptying_one_by_one_is_as_good_as_bulk(points in positions(), keep in prop::collection::vec(any::<bool>(), 120)) {
        let mut index = Index::new();
        for (lon, lat, number) in numbered(&points) {
            index.insert(lon, lat, number).unwrap();
        }
        let mut expected = Vec::new();
        for ((lon, lat, number), keep) in numbered(&points).into_iter().zip(keep) {
            if keep {
                expected.push(number);
            } else {
                prop_assert_eq!(index.remove(lon, lat, &number).unwrap(), Some(number));
                prop_assert_eq!(index.remove(lon, lat, &number).unwrap(), None);
            }
        }
        prop_assert_eq!(index.len(), expected.len());
        prop_assert_eq!(sorted(index.iter()), expected.clone());
        prop_assert_eq!(sorted(index.within_bbox([-180.0, -90.0, 180.0, 90.0]).unwrap()), expected);
    }
}

/// What a map reports after it was panned round the world is the same place.
#[test]
fn longitudes_beyond_the_antimeridian_are_the_same_places() {
    let mut index = Index::new();
    index.insert(190.0, 10.0, "turned").unwrap();
    assert_eq!(
        index
            .within_bbox([-171.0, 9.0, -169.0, 11.0])
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        index.within_bbox([189.0, 9.0, 191.0, 11.0]).unwrap().len(),
        1
    );
    assert_eq!(
        index.remove(-170.0, 10.0, &"turned").unwrap(),
        Some("turned")
    );
}

/// The two names of the antimeridian are one place, to be removed by either.
#[test]
fn both_names_of_the_antimeridian_are_one_place() {
    let mut index = Index::bulk([(180.0, 5.0, 'a'), (-180.0, 5.0, 'b')]).unwrap();
    assert_eq!(index.within_radius(180.0, 5.0, 0.0).unwrap().len(), 2);
    assert_eq!(
        index
            .within_bbox([-180.0, 0.0, -170.0, 10.0])
            .unwrap()
            .len(),
        2
    );
    assert_eq!(index.remove(-180.0, 5.0, &'a').unwrap(), Some('a'));
    assert_eq!(index.remove(180.0, 5.0, &'b').unwrap(), Some('b'));
}
