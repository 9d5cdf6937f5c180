//! `dateline search` and `dateline near` by their contract, over a gazetteer of five places.

use crate::desk::{Desk, lines};
use serde_json::{Value, json};

fn ids(printed: &str) -> Vec<String> {
    lines(printed)
        .iter()
        .map(|hit| hit["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_search_line_is_the_place_with_how_it_matched() {
    let desk = Desk::new();
    let printed = lines(&desk.prints(&["search", "moscow"], 0));
    let hit = printed[0].as_object().unwrap();
    let members: Vec<&str> = hit.keys().map(String::as_str).collect();
    assert_eq!(
        members,
        [
            "admin1", "class", "country", "feature", "id", "lat", "lon", "match", "name", "score"
        ]
    );
    assert_eq!(
        (&hit["match"], &hit["lat"], &hit["lon"]),
        (&json!("exact"), &json!(55.75222), &json!(37.61556))
    );
}

#[test]
fn a_search_without_hits_prints_nothing_and_succeeds() {
    assert_eq!(Desk::new().prints(&["search", "Zembla-on-Sea"], 0), "");
}

#[test]
fn what_is_near_comes_nearest_first_with_distance_and_bearing() {
    let desk = Desk::new();
    let printed = desk.prints(&["near", "35.0,35.9", "--within", "400km"], 0);
    assert_eq!(
        ids(&printed),
        ["geonames:163345", "ourairports:OSLK", "geonames:170654"]
    );
    for hit in lines(&printed) {
        assert!(
            hit["km"].as_f64().unwrap() > 0.0
                && (0.0..360.0).contains(&hit["bearing"].as_f64().unwrap()),
            "{hit}"
        );
    }
}

#[test]
fn filters_and_limits_hold() {
    let desk = Desk::new();
    assert_eq!(
        ids(&desk.prints(&["near", "35,35.9", "--class", "airb"], 0)),
        ["ourairports:OSLK"]
    );
    assert_eq!(
        ids(&desk.prints(&["near", "35,35.9", "--country", "ru"], 0)),
        ["geonames:524901"]
    );
    assert_eq!(
        ids(&desk.prints(&["near", "35,35.9", "--limit", "2"], 0)).len(),
        2
    );
    assert_eq!(
        ids(&desk.prints(&["near", "35,35.9", "--within", "5nmi"], 0)).len(),
        0
    );
}

// South and west are negative, which looks like an option.
#[test]
fn a_southern_point_is_a_point() {
    let desk = Desk::new();
    assert_eq!(
        ids(&desk.prints(&["near", "-33.9,151.2", "--limit", "1"], 0)),
        ["geonames:2147714"]
    );
}

#[test]
fn a_name_stands_for_its_place_and_is_said() {
    let desk = Desk::new();
    let run = desk
        .dateline(&["near", "Hmeimim Air Base", "--limit", "2"])
        .assert()
        .code(0)
        .get_output()
        .clone();
    assert_eq!(
        ids(&String::from_utf8(run.stdout).unwrap()),
        ["ourairports:OSLK", "geonames:163345"]
    );
    assert!(
        String::from_utf8(run.stderr)
            .unwrap()
            .contains("ourairports:OSLK")
    );
    assert!(
        desk.says(&["near", "Zembla-on-Sea"], 1)
            .contains("no place is called")
    );
}

#[test]
fn the_other_formats_tell_the_same() {
    let desk = Desk::new();
    let collection: Value = serde_json::from_str(&desk.prints(
        &["near", "35,35.9", "--limit", "1", "--format", "geojson"],
        0,
    ))
    .unwrap();
    assert_eq!(
        collection["features"][0]["geometry"]["coordinates"],
        json!([35.88659, 34.88902])
    );
    assert!(collection["features"][0]["properties"]["km"].is_number());
    let csv = desk.prints(&["search", "moscow", "--format", "csv"], 0);
    assert!(csv.starts_with("lon,lat,id,name,class,feature,country,admin1,match,score\n37.61556,55.75222,geonames:524901,Moscow,"), "{csv}");
    let table = desk.prints(&["near", "35,35.9", "--format", "table"], 0);
    assert!(
        table.contains("Hmeimim Air Base") && table.contains("bearing"),
        "{table}"
    );
}

#[test]
fn a_worldview_is_told_in_exports_and_an_unknown_one_is_a_wrong_argument() {
    let desk = Desk::new();
    let shipped =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/worldviews.bin");
    std::fs::copy(shipped, desk.data().join("worldviews.bin")).unwrap();
    let export =
        |arguments: &[&str]| -> Value { serde_json::from_str(&desk.prints(arguments, 0)).unwrap() };
    let near = [
        "near",
        "45.0,34.1",
        "--format",
        "geojson",
        "--worldview",
        "UA",
    ];
    assert_eq!(export(&near)["worldview"], json!("UA"));
    assert_eq!(
        export(&["search", "Moscow", "--format", "geojson"])["worldview"],
        json!("de-facto")
    );
    let said = desk.says(&near, 0);
    assert!(
        said.contains("Crimea, claimed by RU and UA") && said.contains("it is UA"),
        "{said}"
    );
    let refused = desk.says(&["search", "Moscow", "--worldview", "Atlantis"], 2);
    assert!(
        refused.contains("there is no worldview “Atlantis”"),
        "{refused}"
    );
}
