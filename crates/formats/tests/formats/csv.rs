//! Tables, read back by a CSV reader.

use formats::Feature;
use formats::csv::write;
use geo_types::{line_string, point};
use serde_json::{Value, json};

const COLUMNS: [&str; 3] = ["name", "evidence", "score"];

fn feature(properties: &Value) -> Feature {
    Feature {
        geometry: Some(point! { x: 35.948_712_345_678, y: 35.4011 }.into()),
        properties: properties.as_object().cloned().unwrap_or_default(),
        ..Feature::default()
    }
}

fn rows(features: Vec<Feature>) -> Vec<Vec<String>> {
    let mut file = Vec::new();
    let count = features.len();
    assert_eq!(write(features, &COLUMNS, &mut file).unwrap(), count);
    let mut reader = csv::Reader::from_reader(file.as_slice());
    assert_eq!(
        reader.headers().unwrap(),
        vec!["lon", "lat", "name", "evidence", "score"]
    );
    reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// Sentences hold whatever a journalist wrote: commas, quotes, line breaks, any script.
#[test]
fn text_comes_back_as_it_was() {
    let sentence = "He said: \"Хмеймим, and حميميم,\"\nthen left.";
    let rows = rows(vec![feature(
        &json!({"name": "Hmeimim", "evidence": sentence, "score": 0.5}),
    )]);
    assert_eq!(
        rows,
        [["35.9487123", "35.4011", "Hmeimim", sentence, "0.5"]]
    );
}

#[test]
fn what_is_not_known_is_an_empty_cell() {
    let line = line_string![(x: 0.0, y: 0.0), (x: 1.0, y: 1.0)];
    let nowhere = Feature {
        geometry: None,
        ..feature(&json!({"name": null}))
    };
    let not_a_point = Feature {
        geometry: Some(line.into()),
        ..feature(&json!({"score": [1, 2]}))
    };
    assert_eq!(
        rows(vec![nowhere, not_a_point]),
        [["", "", "", "", ""], ["", "", "", "", "[1,2]"]]
    );
}

/// A table without rows still says what its columns are.
#[test]
fn an_empty_table_has_its_header() {
    assert!(rows(vec![]).is_empty());
}

/// Text from an article must not run as a formula on the analyst's machine; numbers are no danger.
#[test]
fn text_that_looks_like_a_formula_is_disarmed() {
    let armed = feature(&json!({"name": "=HYPERLINK(\"x\")", "evidence": "-2+3", "score": -0.5}));
    assert_eq!(
        rows(vec![armed])[0][2..],
        ["'=HYPERLINK(\"x\")", "'-2+3", "-0.5"]
    );
}

#[test]
fn a_point_off_the_globe_is_refused_with_its_row() {
    let off = Feature {
        geometry: Some(point! { x: 0.0, y: 100.0 }.into()),
        ..Feature::default()
    };
    let error = write([feature(&json!({})), off], &COLUMNS, Vec::new())
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("row 2 cannot be written as CSV: latitude 100 "),
        "{error}"
    );
}
