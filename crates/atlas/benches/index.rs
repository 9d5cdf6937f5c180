//! How fast the index answers over 200,000 points: `cargo bench -p dateline-atlas`.

use std::hint::black_box;
use std::sync::LazyLock;

use atlas::{Clusters, Index};
use divan::{Bencher, Divan};
use geo_types::{Polygon, polygon};

const POINTS: u32 = 200_000;

static INDEX: LazyLock<Index<u32>> = LazyLock::new(|| bulk(points()));

static CLUSTERS: LazyLock<Option<Clusters<u32>>> = LazyLock::new(|| Clusters::new(crowds()).ok());

fn main() {
    Divan::from_args().sample_count(20).main();
}

/// Points spread evenly over the globe along a spiral, in no order that would help the index.
fn points() -> Vec<(f64, f64, u32)> {
    let golden_angle = 180.0 * (3.0 - 5.0_f64.sqrt());
    let spread = |number: u32| {
        let shuffled = number * 7_919 % POINTS;
        let lat = (1.0 - 2.0 * f64::from(shuffled) / f64::from(POINTS))
            .asin()
            .to_degrees();
        (f64::from(shuffled) * golden_angle, lat, number)
    };
    (0..POINTS).map(spread).collect()
}

fn bulk(points: Vec<(f64, f64, u32)>) -> Index<u32> {
    Index::bulk(points).unwrap_or_default()
}

/// A polygon about the size of Syria, or of Fiji across the antimeridian.
fn diamond(lon: f64, lat: f64) -> Polygon {
    polygon![(x: lon - 3.0, y: lat), (x: lon, y: lat - 3.0), (x: lon + 3.0, y: lat), (x: lon, y: lat + 3.0)]
}

#[divan::bench]
fn build_in_bulk(bencher: Bencher) {
    bencher.with_inputs(points).bench_values(bulk);
}

#[divan::bench]
fn insert_and_remove_one(bencher: Bencher) {
    let mut index = INDEX.clone();
    bencher.bench_local(|| {
        let inserted = index.insert(black_box(36.3), black_box(33.5), POINTS);
        (inserted, index.remove(36.3, 33.5, &POINTS))
    });
}

#[divan::bench(args = [(36.3, 33.5), (180.0, -17.0), (0.0, 90.0)])]
fn nearest_10(bencher: Bencher, (lon, lat): (f64, f64)) {
    bencher.bench(|| INDEX.nearest(black_box(lon), black_box(lat), 10));
}

#[divan::bench(args = [20.0, 200.0, 2_000.0])]
fn within_km(bencher: Bencher, km: f64) {
    bencher.bench(|| INDEX.within_radius(black_box(36.3), black_box(33.5), km));
}

#[divan::bench(args = [[35.0, 32.0, 42.0, 37.0], [177.0, -20.0, -178.0, -15.0], [-180.0, -85.0, 180.0, 85.0]])]
fn within_bbox(bencher: Bencher, bbox: [f64; 4]) {
    bencher.bench(|| INDEX.within_bbox(black_box(bbox)));
}

#[divan::bench(args = [(38.0, 35.0), (180.0, -17.0)])]
fn within_polygon(bencher: Bencher, (lon, lat): (f64, f64)) {
    let polygon = diamond(lon, lat);
    bencher.bench(|| INDEX.within_polygon(black_box(&polygon)));
}

/// As news has them: half of the points in a few crowds, the rest anywhere.
fn crowds() -> Vec<(f64, f64, u32)> {
    let gather = |(lon, lat, number): (f64, f64, u32)| {
        if number % 2 == 0 {
            return (lon, lat, number);
        }
        let crowd = f64::from(number % 40);
        let (around_lon, around_lat) = (crowd * 8.0 - 150.0, crowd - 5.0);
        (around_lon + (lon % 7.0), around_lat + lat / 20.0, number)
    };
    points().into_iter().map(gather).collect()
}

#[divan::bench]
fn build_clusters(bencher: Bencher) {
    bencher
        .with_inputs(crowds)
        .bench_values(|points| Clusters::new(points).ok());
}

/// What a window of 1920 by 1080 shows at zooms 1, 5 and 10.
#[divan::bench(args = [([-180.0, -80.0, 180.0, 80.0], 1.0), ([0.0, 20.0, 42.0, 41.0], 5.0), ([35.0, 34.5, 36.4, 35.2], 10.0)])]
fn clusters_in_view(bencher: Bencher, (bbox, zoom): ([f64; 4], f64)) {
    bencher.bench(|| {
        CLUSTERS
            .as_ref()
            .map(|clusters| clusters.view(black_box(bbox), zoom).map(|seen| seen.len()))
    });
}
