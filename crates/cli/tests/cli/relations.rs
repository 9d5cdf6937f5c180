//! `dateline parse --layer visits|bases`: lines and points on the map, with their time.

use crate::desk::Desk;
use serde_json::{Value, json};

const REPORT: &str = "French President Emmanuel Macron flew from Damascus to Moscow on 14 October 2025. \
    NATO has kept 800 troops in Damascus since 2015.";

/// The features of a layer of the report.
fn features(layer: &str) -> Vec<Value> {
    let desk = Desk::new();
    desk.file("report.txt", REPORT);
    let arguments = [
        "parse",
        "report.txt",
        "--published",
        "2025-10-15",
        "--layer",
        layer,
        "--format",
        "geojson",
    ];
    let collection: Value = serde_json::from_str(&desk.prints(&arguments, 0)).unwrap();
    collection["features"].as_array().unwrap().clone()
}

fn of_kind<'f>(features: &'f [Value], kind: &str) -> Vec<&'f Value> {
    let of = features.iter();
    of.filter(|feature| feature["geometry"]["type"] == kind)
        .collect()
}

#[test]
fn visits_are_lines_from_origin_to_destination_with_their_day() {
    let features = features("visits");
    let lines = of_kind(&features, "LineString");
    let [line] = lines.as_slice() else {
        panic!("{features:?}")
    };
    let points = line["geometry"]["coordinates"].as_array().unwrap();
    assert_eq!(points.first(), Some(&json!([36.29128, 33.5102])));
    assert_eq!(points.last(), Some(&json!([37.61556, 55.75222])));
    assert!(points.len() > 2, "a great circle bends");
    let told = &line["properties"];
    assert_eq!(told["visitor"], "Emmanuel Macron");
    assert_eq!(
        (&told["from"], &told["to"]),
        (&json!("2025-10-14"), &json!("2025-10-14"))
    );
    assert_eq!(told["origin_assumed"], json!(false));
}

#[test]
fn bases_are_points_with_operator_status_and_time() {
    let features = features("bases");
    let points = of_kind(&features, "Point");
    let [point] = points.as_slice() else {
        panic!("{features:?}")
    };
    assert_eq!(point["geometry"]["coordinates"], json!([36.29128, 33.5102]));
    let told = &point["properties"];
    assert_eq!(
        (&told["operator_country"], &told["status"]),
        (&json!("org:NATO"), &json!("present"))
    );
    assert_eq!(told["from"], "2015-01-01");
}

#[test]
fn a_text_without_relations_gives_an_empty_layer() {
    let desk = Desk::new();
    desk.file("report.txt", "Damascus is warm.");
    let printed = desk.prints(
        &["parse", "report.txt", "--layer", "bases", "--format", "csv"],
        0,
    );
    assert_eq!(printed.lines().count(), 1, "{printed}");
}
