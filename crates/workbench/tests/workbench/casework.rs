//! The commands of a case, as plain JSON, the way every shell sends them.

use std::fs;

use gazetteer::{SourcePlace, pack};
use serde_json::{Value, json};
use tempfile::TempDir;
use workbench::{Code, Search, Workbench};

/// A workbench over two places, and a case that holds one document.
fn desk() -> (TempDir, Workbench) {
    let folder = tempfile::tempdir().unwrap();
    let place = |id: &str, name: &str, lat, lon| SourcePlace {
        id: id.into(),
        name: name.into(),
        lat,
        lon,
        class: "P".into(),
        feature: "PPLC".into(),
        country: Some("SY".into()),
        population: 1_000_000,
        ..SourcePlace::default()
    };
    let places = vec![
        place("geonames:170654", "Damascus", 33.5, 36.3),
        place("geonames:163345", "Tartus", 34.9, 35.9),
    ];
    fs::write(
        folder.path().join("gazetteer.bin"),
        pack::from_places(places).unwrap(),
    )
    .unwrap();
    let workbench = Workbench::new(Search {
        given: Some(folder.path().to_owned()),
        ..Search::default()
    })
    .keeping(folder.path().join("state"));
    run(
        &workbench,
        json!({"command": "new", "path": folder.path().join("c.gpkg")}),
    )
    .unwrap();
    workbench
        .case_import(&mut std::iter::once(arrival()), None)
        .unwrap();
    (folder, workbench)
}

fn arrival() -> casefile::store::Arrival {
    let text = "Envoys left Damascus on Monday.";
    let mention = json!({
        "start": 12, "end": 20, "text": "Damascus", "kind": "place", "role": "literal", "nested": false, "confidence": 0.9, "candidates": [],
        "place": {"id": "geonames:170654", "name": "Damascus", "lon": 36.3, "lat": 33.5, "class": "P", "feature": "PPLC", "country": "SY", "admin1": null},
    });
    let reading = json!({"mentions": [mention], "visits": [], "basings": [], "focus": null});
    casefile::store::Arrival {
        document: geoparse::Document {
            id: "a.txt".into(),
            text: text.into(),
            ..geoparse::Document::default()
        },
        reading: serde_json::from_value(reading).unwrap(),
        notice: None,
    }
}

fn run(workbench: &Workbench, command: Value) -> Result<Value, Code> {
    let answer = workbench.run(serde_json::from_value(command).unwrap(), &mut |_| ());
    answer
        .map(|answer| serde_json::to_value(answer).unwrap())
        .map_err(|failure| failure.code)
}

#[test]
fn commands_are_plain_json_and_answers_too() {
    let (folder, workbench) = desk();
    let near = |km| json!({"command": "query", "question": {"within": {"lon": 36.3, "lat": 33.5, "km": km}}});
    assert_eq!(
        run(&workbench, near(1)).unwrap()[0]["sentence"],
        "Envoys left Damascus on Monday."
    );
    let moved = json!({"command": "edit", "edit": "judge", "mention": 1, "as": {"place": "geonames:163345"}, "why": "seen"});
    assert_eq!(run(&workbench, moved).unwrap()["why"], "seen");
    assert_eq!(
        run(&workbench, near(1)).unwrap(),
        json!([]),
        "the index follows the edit"
    );
    run(&workbench, json!({"command": "undo"})).unwrap();
    assert_eq!(
        run(&workbench, near(1)).unwrap().as_array().unwrap().len(),
        1
    );
    assert_eq!(
        run(&workbench, json!({"command": "show"})).unwrap()["can_redo"],
        true
    );
    let file = folder.path().join("out.geojson");
    assert_eq!(
        run(
            &workbench,
            json!({"command": "export", "of": "places", "path": file})
        )
        .unwrap()["features"],
        1
    );
    assert_eq!(
        run(&workbench, json!({"command": "check"})).unwrap(),
        json!([])
    );
    assert_eq!(
        run(&workbench, json!({"command": "edits"}))
            .unwrap()
            .as_array()
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn failures_have_codes_to_switch_on() {
    let (folder, workbench) = desk();
    let path = folder.path().join("c.gpkg");
    assert_eq!(
        run(&workbench, json!({"command": "new", "path": path})),
        Err(Code::CaseExists)
    );
    assert_eq!(
        run(
            &workbench,
            json!({"command": "edit", "edit": "judge", "mention": 9, "as": "confirm"})
        ),
        Err(Code::EditRefused)
    );
    run(&workbench, json!({"command": "look", "path": path})).unwrap();
    assert_eq!(
        run(&workbench, json!({"command": "undo"})),
        Err(Code::CaseReadOnly)
    );
    run(&workbench, json!({"command": "close"})).unwrap();
    assert_eq!(
        run(&workbench, json!({"command": "documents"})),
        Err(Code::NoCase)
    );
    assert_eq!(
        run(
            &workbench,
            json!({"command": "open", "path": folder.path().join("none")})
        ),
        Err(Code::CaseMissing)
    );
    assert_eq!(
        run(
            &workbench,
            json!({"command": "open", "path": folder.path().join("gazetteer.bin")})
        ),
        Err(Code::CaseDamaged)
    );
}

// Only what a viewport needs crosses to the window, and an edit is seen at once.
#[test]
fn the_map_is_told_of_clusters_and_of_edits() {
    let (_folder, workbench) = desk();
    let counts = |bbox| -> Vec<u64> {
        let bytes = workbench
            .case_clusters(bbox, 5.0, &workbench::Question::default())
            .unwrap();
        let drawn: Value = serde_json::from_slice(&bytes).unwrap();
        let features = drawn["features"].as_array().unwrap().clone();
        let count = |one: Value| one["properties"]["count"].as_u64().unwrap();
        features.into_iter().map(count).collect()
    };
    let syria = [35.0, 32.0, 42.0, 37.0];
    assert_eq!(counts(syria), [1]);
    assert!(counts([100.0, -40.0, 120.0, -20.0]).is_empty());
    run(
        &workbench,
        json!({"command": "edit", "edit": "judge", "mention": 1, "as": "reject"}),
    )
    .unwrap();
    assert!(counts(syria).is_empty());
    run(&workbench, json!({"command": "undo"})).unwrap();
    assert_eq!(counts(syria), [1]);
    let failure = workbench
        .case_clusters([0.0, 50.0, 1.0, 40.0], 5.0, &workbench::Question::default())
        .unwrap_err();
    assert_eq!(failure.code, Code::BadPosition);
}
