//! Writes a `GeoJSON` file of everything that is hard to write, for independent checkers to read:
//! `cargo run -p dateline-formats --example sample -- FILE`, or to standard output without a file.

use std::fs::File;
use std::io::{self, Write};

use formats::{Feature, geojson};
use geo_types::{Geometry, GeometryCollection, LineString, MultiPoint, Point, polygon, wkt};
use serde_json::json;

fn main() -> Result<(), geojson::WriteError> {
    let out: Box<dyn Write> = match std::env::args_os().nth(1) {
        Some(path) => Box::new(File::create(path)?),
        None => Box::new(io::stdout().lock()),
    };
    geojson::write(features(), io::BufWriter::new(out))?;
    Ok(())
}

fn features() -> Vec<Feature> {
    let mut features = points();
    features.extend(lines());
    features.extend(polygons());
    features.extend(polar());
    features.push(feature("nowhere", "a place without a position", None));
    features
}

fn feature(id: &str, name: &str, geometry: impl Into<Option<Geometry>>) -> Feature {
    let properties =
        json!({"name": name, "length": name.chars().count(), "none": null, "list": [1, "二"]});
    Feature {
        id: Some(id.to_owned()),
        geometry: geometry.into(),
        properties: properties.as_object().cloned().unwrap_or_default(),
    }
}

fn points() -> Vec<Feature> {
    let point = |lon: f64, lat: f64| Geometry::from(Point::new(lon, lat));
    let islands = MultiPoint::from(vec![(179.5, -16.5), (-179.5, -17.0), (190.0, -14.0)]);
    vec![
        feature("east", "Тавеуни · 180°", point(180.0, -16.8)),
        feature("west", "Lau \"−180°\"", point(-180.0, -17.2)),
        feature("turned", "تم لف الخريطة", point(190.0, 10.0)),
        feature(
            "decimals",
            "São Tomé, 十進",
            point(6.733_333_333_333, 0.336_543_219_876),
        ),
        feature(
            "islands",
            "an archipelago on both sides",
            Geometry::from(islands),
        ),
    ]
}

fn lines() -> Vec<Feature> {
    let there_and_back: LineString = vec![(170.0, 45.0), (-170.0, 46.0), (175.0, 47.0)].into();
    let equator: LineString = vec![(-180.0, 0.0), (180.0, 0.0)].into();
    vec![
        feature(
            "flight",
            "over the line and back",
            Geometry::from(there_and_back),
        ),
        feature("equator", "all the way round", Geometry::from(equator)),
    ]
}

fn polygons() -> Vec<Feature> {
    let clockwise =
        polygon![(x: 0.0, y: 0.0), (x: 0.0, y: 10.0), (x: 10.0, y: 10.0), (x: 10.0, y: 0.0)];
    let holed = wkt!(POLYGON(
        (170. 40., -170. 40., -170. 50., 170. 50., 170. 40.),
        (175. 44., 175. 46., -175. 46., -175. 44., 175. 44.)
    ));
    let fork = wkt!(POLYGON((170. 0., 190. 0., 190. 2., 175. 2., 175. 8., 190. 8., 190. 10., 170. 10., 170. 0.)));
    let mixed = GeometryCollection(vec![fork.clone().into(), Point::new(180.0, 5.0).into()]);
    vec![
        feature(
            "clockwise",
            "wound the wrong way",
            Geometry::from(clockwise),
        ),
        feature(
            "holed",
            "with a hole, both over the line",
            Geometry::from(holed),
        ),
        feature("fork", "over the line twice", Geometry::from(fork)),
        feature(
            "mixed",
            "an area and a point",
            Geometry::GeometryCollection(mixed),
        ),
    ]
}

fn polar() -> Vec<Feature> {
    let ring = |lat: f64| -> LineString { vec![(0.0, lat), (120.0, lat), (-120.0, lat)].into() };
    let belt = geo_types::Polygon::new(ring(60.0), vec![ring(80.0)]);
    let cap = geo_types::Polygon::new(ring(-70.0), vec![]);
    vec![
        feature(
            "north",
            "the North Pole",
            Geometry::from(Point::new(45.0, 90.0)),
        ),
        feature(
            "south",
            "Южный полюс",
            Geometry::from(Point::new(-45.0, -90.0)),
        ),
        feature("belt", "a belt round the North Pole", Geometry::from(belt)),
        feature("cap", "the far south", Geometry::from(cap)),
    ]
}
