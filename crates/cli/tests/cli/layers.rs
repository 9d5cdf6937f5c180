//! The order of layers, and what happens to them: whatever it is, the embedded gazetteer goes on.

use std::fs;

use serde_json::Value;

use crate::desk::{Desk, lines};
use crate::gazetteer::row;

/// A desk with two layers that know Tartus otherwise.
fn desk() -> Desk {
    let desk = Desk::new();
    for (name, lat) in [("one", "30.0"), ("two", "31.0")] {
        desk.file(
            &format!("{name}.txt"),
            row(
                163_345,
                &format!("Tartus {name}"),
                "",
                lat,
                "35.9",
                "P\tPPL",
                "SY",
            ),
        );
        desk.says(&["gazetteer", "import", &format!("{name}.txt")], 0);
    }
    desk
}

/// The name that Tartus has now.
fn tartus(desk: &Desk) -> String {
    let hits = lines(&desk.prints(
        &["search", "Tartus", "--limit", "1", "--format", "jsonl"],
        0,
    ));
    hits[0]["name"].as_str().unwrap().to_owned()
}

fn order(desk: &Desk) -> Vec<String> {
    let info = lines(&desk.prints(&["gazetteer", "info", "--format", "jsonl"], 0));
    info.iter()
        .map(|layer| layer["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_uppermost_layer_that_is_on_wins() {
    let desk = desk();
    assert_eq!(order(&desk), ["embedded", "two", "one"]);
    assert_eq!(tartus(&desk), "Tartus");
    desk.says(&["gazetteer", "rank", "one", "above"], 0);
    assert_eq!(tartus(&desk), "Tartus one");
    desk.says(&["gazetteer", "rank", "two", "top"], 0);
    assert_eq!(
        (tartus(&desk).as_str(), order(&desk).join(" ").as_str()),
        ("Tartus two", "two one embedded")
    );
    desk.says(&["gazetteer", "off", "two"], 0);
    assert_eq!(tartus(&desk), "Tartus one");
    assert!(desk.prints(&["gazetteer", "list"], 0).contains("off"));
    desk.says(&["gazetteer", "on", "two"], 0);
    desk.says(&["gazetteer", "rank", "one", "bottom"], 0);
    assert_eq!(order(&desk), ["two", "embedded", "one"]);
    desk.says(&["gazetteer", "remove", "two"], 0);
    assert_eq!(tartus(&desk), "Tartus");
    assert!(!desk.path("xdg/dateline/gazetteers/two.bin").exists());
}

/// Whoever gets an export learns what the places in it were taken from; nothing of a layer that is off.
#[test]
fn an_export_names_the_layers_that_answered() {
    let desk = Desk::new();
    let text = row(1, "Quarry Nine", "", "30.0", "35.9", "P\tPPL", "SY");
    desk.file("own.txt", text);
    let licence = [
        "--licence",
        "CC0 1.0",
        "--attribution",
        "Survey of quarries",
    ];
    desk.says(
        &[["gazetteer", "import", "own.txt"].as_slice(), &licence].concat(),
        0,
    );
    let sources = || -> Vec<Value> {
        let text = desk.prints(&["search", "Quarry", "--format", "geojson"], 0);
        let export: Value = serde_json::from_str(&text).unwrap();
        let sources = export["sources"].as_array().cloned().unwrap_or_default();
        sources
            .into_iter()
            .map(|source| source["attribution"].clone())
            .collect()
    };
    assert!(sources().contains(&Value::from("Survey of quarries")));
    desk.says(&["gazetteer", "off", "own"], 0);
    assert!(!sources().contains(&Value::from("Survey of quarries")));
}

#[test]
fn a_name_is_taken_once_unless_replaced() {
    let desk = desk();
    desk.file(
        "one.txt",
        row(163_345, "Tartus anew", "", "30", "35.9", "P\tPPL", "SY"),
    );
    assert!(
        desk.says(&["gazetteer", "import", "one.txt"], 1)
            .contains("there is a gazetteer layer \"one\" already")
    );
    desk.says(&["gazetteer", "rank", "one", "top"], 0);
    desk.says(&["gazetteer", "import", "one.txt", "--replace"], 0);
    assert_eq!(
        (tartus(&desk).as_str(), order(&desk)[0].as_str()),
        ("Tartus anew", "one"),
        "its place stays"
    );
    for wrong in ["embedded", "../one", "", "One"] {
        let said = desk.says(&["gazetteer", "import", "one.txt", "--name", wrong], 1);
        assert!(
            said.contains("cannot be the name of a layer"),
            "{wrong}: {said}"
        );
    }
    for command in [
        &["gazetteer", "off", "three"][..],
        &["gazetteer", "rank", "three", "top"],
        &["gazetteer", "remove", "three"],
    ] {
        assert!(
            desk.says(command, 1)
                .contains("there is no gazetteer layer \"three\"; there is"),
            "{command:?}"
        );
    }
}

/// A disk that forgot a bit, a copy that broke off, a file that somebody deleted, one of another version.
#[test]
fn a_layer_that_cannot_be_used_is_told_and_left_out() {
    let desk = desk();
    desk.says(&["gazetteer", "rank", "one", "above"], 0);
    let file = desk.path("xdg/dateline/gazetteers/one.bin");
    let sound = fs::read(&file).unwrap();
    let (mut turned, mut newer) = (sound.clone(), sound.clone());
    turned[sound.len() / 2] ^= 1;
    newer[8] = 200;
    for (bytes, expected) in [
        (Some(turned), "damaged"),
        (Some(sound[..sound.len() / 2].to_vec()), "bytes where"),
        (Some(newer), "format version 200"),
        (Some(b"something else".to_vec()), "not a gazetteer file"),
        (None, "is gone"),
    ] {
        match bytes {
            Some(bytes) => fs::write(&file, bytes).unwrap(),
            None => fs::remove_file(&file).unwrap(),
        }
        let said = desk.says(&["search", "Tartus"], 0);
        assert!(
            said.contains(expected)
                && said.contains("\"one\"")
                && said.contains("dateline gazetteer remove one"),
            "{said}"
        );
        assert_eq!(tartus(&desk), "Tartus");
        assert!(
            desk.prints(&["gazetteer", "info", "one"], 0)
                .contains("problem")
        );
    }
    desk.says(&["gazetteer", "remove", "one"], 0);
    assert_eq!(desk.says(&["search", "Tartus"], 0), "");
}

#[test]
fn a_damaged_list_of_layers_is_told_and_left_out() {
    let desk = desk();
    let list = desk.path("xdg/dateline/gazetteers/layers.json");
    for (text, expected) in [
        ("{\n \"version\": 1,\n oops", "line 3"),
        ("{\"version\": 7}", "of a newer Dateline"),
    ] {
        fs::write(&list, text).unwrap();
        let said = desk.says(&["search", "Tartus"], 0);
        assert!(
            said.contains(expected) && said.contains("layers.json"),
            "{said}"
        );
        assert_eq!(tartus(&desk), "Tartus");
        desk.says(&["gazetteer", "import", "one.txt", "--name", "three"], 1);
        assert_eq!(
            fs::read_to_string(&list).unwrap(),
            text,
            "nobody writes over what they cannot read"
        );
    }
}

/// Killed midway, an import leaves no layer, and no file that the next one would not clear away.
#[test]
#[cfg(unix)]
fn a_killed_import_leaves_nothing_for_long() {
    let desk = desk();
    let folder = desk.path("xdg/dateline/gazetteers");
    let mut rows = String::new();
    for id in 1000..200_000 {
        let name = format!("Place {id}");
        rows += &row(id, &name, "", "34.5", "35.5", "P\tPPL", "SY");
    }
    desk.file("many.txt", rows);
    let mut running = std::process::Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["gazetteer", "import", "many.txt"])
        .current_dir(desk.path("."))
        .env("DATELINE_DATA", desk.data())
        .env("XDG_DATA_HOME", desk.path("xdg"))
        .spawn()
        .unwrap();
    let part = || {
        fs::read_dir(&folder)
            .unwrap()
            .flatten()
            .any(|file| file.file_name().to_string_lossy().starts_with(".import-"))
    };
    while !part() {
        assert!(
            running.try_wait().unwrap().is_none(),
            "it ended before it could be killed"
        );
    }
    running.kill().unwrap();
    running.wait().unwrap();
    assert_eq!(order(&desk), ["embedded", "two", "one"]);
    desk.says(&["gazetteer", "import", "one.txt", "--replace"], 0);
    assert!(!part());
}
