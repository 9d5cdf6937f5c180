//! Clusters: no point is lost and none is drawn twice, whatever the map shows.

use std::collections::HashMap;

use atlas::{Clusters, Extent, Position};
use proptest::prelude::*;

use crate::shapes::{lat, lon, positions};

fn numbered(points: &[(f64, f64)]) -> Vec<(f64, f64, usize)> {
    let numbered = points.iter().enumerate();
    numbered
        .map(|(number, (lon, lat))| (*lon, *lat, number))
        .collect()
}

/// How often each number is in a cluster.
fn times(clusters: &[atlas::Cluster<'_, usize>]) -> HashMap<usize, usize> {
    let mut times = HashMap::new();
    for number in clusters
        .iter()
        .flat_map(|cluster| cluster.members.iter().copied().flatten())
    {
        *times.entry(*number).or_default() += 1;
    }
    times
}

const WORLD: [f64; 4] = [-180.0, -90.0, 180.0, 90.0];

proptest! {
    #[test]
    fn every_point_of_the_world_is_in_one_cluster(points in positions(), zoom in 0.0..22.5) {
        let clusters = Clusters::new(numbered(&points)).unwrap();
        let seen = clusters.view(WORLD, zoom).unwrap();
        let times = times(&seen);
        prop_assert_eq!(times.len(), points.len());
        prop_assert!(times.values().all(|times| *times == 1));
        prop_assert_eq!(seen.iter().map(atlas::Cluster::count).sum::<usize>(), points.len());
    }

    #[test]
    fn what_a_viewport_holds_is_in_one_cluster(points in positions(), west in lon(), east in lon(), a in lat(), b in lat(), zoom in 0.0..14.0) {
        let bbox = [west, a.min(b), east, a.max(b)];
        let extent = Extent::new(bbox).unwrap();
        let clusters = Clusters::new(numbered(&points)).unwrap();
        let times = times(&clusters.view(bbox, zoom).unwrap());
        prop_assert!(times.values().all(|times| *times == 1));
        for (number, (lon, lat)) in points.iter().enumerate() {
            // A pole lies on every meridian, and is drawn on its own.
            if lat.abs() < 90.0 && extent.holds(Position::new(*lon, *lat).unwrap()) {
                prop_assert!(times.contains_key(&number), "{lon}, {lat} is not drawn");
            }
        }
    }

    #[test]
    fn what_never_opens_lies_at_one_spot_and_the_rest_opens_later(points in positions(), zoom in 0_u8..22) {
        let clusters = Clusters::new(numbered(&points)).unwrap();
        for cluster in clusters.view(WORLD, f64::from(zoom)).unwrap() {
            let mut at = cluster.members.iter().copied().flatten().map(|number| points[*number]);
            let (lon, lat) = at.next().unwrap();
            if let Some(opens_at) = cluster.opens_at {
                prop_assert!(cluster.count() > 1 && opens_at <= 22);
            } else {
                // A spot is two centimetres wide, and all that lies beyond Web Mercator's edge is drawn on it.
                let same = |x: f64, y: f64| (x - lon).rem_euclid(360.0).min((lon - x).rem_euclid(360.0)) < 1e-6
                    && ((y - lat).abs() < 1e-6 || (y.abs() > 85.05 && lat.abs() > 85.05));
                prop_assert!(at.all(|(x, y)| same(x, y)));
            }
        }
    }
}

/// The antimeridian is no seam: neighbours on either side of it are one cluster in the middle between them.
#[test]
fn neighbours_over_the_antimeridian_are_joined() {
    let clusters =
        Clusters::new([(179.9, -17.0, 0), (-179.9, -17.0, 1), (-179.8, -17.0, 2)]).unwrap();
    let seen = clusters.view([170.0, -25.0, -170.0, -10.0], 4.0).unwrap();
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].count(), 3);
    assert!(
        seen[0].position.lon().abs() > 179.8,
        "{:?}",
        seen[0].position
    );
}

/// Clusters do not move as the map is panned.
#[test]
fn panning_changes_nothing_in_the_middle() {
    let points: Vec<_> = (0..400)
        .map(|n| {
            (
                30.0 + f64::from(n % 20) * 0.37,
                30.0 + f64::from(n / 20) * 0.23,
                n,
            )
        })
        .collect();
    let clusters = Clusters::new(points).unwrap();
    let inner = |bbox| {
        let mut found: Vec<_> = clusters
            .view(bbox, 6.0)
            .unwrap()
            .into_iter()
            .filter(|one| {
                (32.0..34.0).contains(&one.position.lon())
                    && (31.0..33.0).contains(&one.position.lat())
            })
            .map(|one| (one.position.lon().to_bits(), one.count()))
            .collect();
        found.sort_unstable();
        found
    };
    assert!(!inner([29.0, 29.0, 38.0, 36.0]).is_empty());
    assert_eq!(
        inner([29.0, 29.0, 38.0, 36.0]),
        inner([24.0, 25.0, 41.0, 40.0])
    );
}

/// What is asked for by mistake is no reason to count every cell of the world at street level.
#[test]
fn the_whole_world_at_the_closest_zoom_is_answered_with_larger_cells() {
    let clusters = Clusters::new([(35.9, 34.9, 0), (37.6, 55.7, 1)]).unwrap();
    assert_eq!(clusters.view(WORLD, 22.0).unwrap().len(), 2);
    assert_eq!(
        clusters
            .view(WORLD, f64::NAN)
            .unwrap()
            .iter()
            .map(atlas::Cluster::count)
            .sum::<usize>(),
        2
    );
    assert!(
        Clusters::<usize>::new([])
            .unwrap()
            .view(WORLD, 3.0)
            .unwrap()
            .is_empty()
    );
}
