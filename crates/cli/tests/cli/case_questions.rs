//! Questions to a case in every format, and help that shows how to ask.

use std::fs;

use serde_json::Value;

use crate::desk::{Desk, lines};

fn desk() -> Desk {
    let desk = Desk::new();
    desk.file(
        "report.txt",
        "President Putin visited Damascus on 7 January 2020. Russian forces are based at Hmeimim Air Base.",
    );
    desk.prints(&["case", "new", "c.gpkg"], 0);
    desk.prints(
        &[
            "case",
            "add",
            "c.gpkg",
            "report.txt",
            "--published",
            "2020-01-08",
        ],
        0,
    );
    desk
}

fn asked(desk: &Desk, of: &str, format: &str) -> String {
    let ask = ["case", "query", "c.gpkg", "--of", of, "--format", format];
    desk.prints(&ask, 0)
}

#[test]
fn every_kind_comes_in_every_format() {
    let desk = desk();
    for (of, column, expected) in [
        ("mentions", "text", "Damascus"),
        ("places", "name", "Damascus"),
        ("visits", "destination", "Damascus"),
        ("bases", "site", "Hmeimim Air Base"),
    ] {
        let rows = lines(&asked(&desk, of, "jsonl"));
        assert!(!rows.is_empty(), "{of}");
        let table = asked(&desk, of, "table");
        assert!(table.contains(expected), "{of}: {table}");
        assert!(
            table.lines().count() > rows.len(),
            "a heading, and a line a row: {table}"
        );

        let csv = asked(&desk, of, "csv");
        let mut csv = csv.lines();
        let heading: Vec<_> = csv.next().unwrap().split(',').collect();
        assert!(
            heading.starts_with(&["lon", "lat"]) && heading.contains(&column),
            "{of}: {heading:?}"
        );
        assert_eq!(csv.count(), rows.len(), "{of}");

        let map: Value = serde_json::from_str(&asked(&desk, of, "geojson")).unwrap();
        let features = map["features"].as_array().unwrap();
        assert_eq!(features.len(), rows.len(), "{of}");
        assert!(
            features
                .iter()
                .any(|feature| feature["properties"][column] == expected),
            "{of}"
        );
        for feature in features {
            assert_eq!(feature["geometry"]["type"], "Point", "{of}");
            let properties = feature["properties"].as_object().unwrap();
            let missing: Vec<_> = heading[2..]
                .iter()
                .filter(|name| !properties.contains_key(**name))
                .collect();
            assert!(missing.is_empty(), "{of}: {missing:?}");
        }
    }
}

#[test]
fn answers_go_to_a_file_whole_or_not_at_all() {
    let desk = desk();
    let ask = ["case", "query", "c.gpkg", "--format", "geojson", "-o"];
    desk.prints(&[&ask[..], &["out.geojson"]].concat(), 0);
    let map: Value = serde_json::from_slice(&fs::read(desk.path("out.geojson")).unwrap()).unwrap();
    assert!(map["bbox"].is_array());
    let said = desk.says(&[&ask[..], &["none/out.geojson"]].concat(), 1);
    assert!(said.contains("the folder none does not exist"), "{said}");
    let said = desk.says(&["case", "list", "c.gpkg", "--format", "csv"], 1);
    assert!(said.contains("--format table or jsonl"), "{said}");
}

#[test]
fn help_shows_how_it_is_done() {
    let desk = desk();
    for of in [
        &["case"][..],
        &["case", "query"],
        &["case", "edit"],
        &["case", "copy"],
    ] {
        let help = desk.prints(&[of, &["--help"]].concat(), 0);
        assert!(
            help.contains("Examples:\n  dateline case"),
            "{of:?}: {help}"
        );
    }
    let help = desk.prints(&["case", "--help"], 0);
    for action in [
        "new", "add", "list", "show", "query", "export", "edit", "undo", "redo", "check",
        "snapshot", "copy",
    ] {
        assert!(help.contains(&format!("\n  {action} ")), "{action}: {help}");
    }
}

// A list of a thousand documents in which one line is wrong: which?
#[test]
fn a_bad_line_is_named_by_file_and_number() {
    let desk = desk();
    desk.file(
        "many.jsonl",
        "{\"id\": \"a\", \"text\": \"Ships left Tartus.\"}\n{\"id\": \"b\"}\nnonsense\n{\"id\": \"c\", \"text\": \"Talks in Moscow.\", \"published\": \"soon\"}\n",
    );
    let output = desk
        .dateline(&["case", "add", "c.gpkg", "many.jsonl"])
        .assert()
        .code(1)
        .get_output()
        .clone();
    let said = String::from_utf8(output.stderr).unwrap();
    for line in [
        "many.jsonl, line 2",
        "many.jsonl, line 3",
        "many.jsonl, line 4",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.contains("imported 1 documents"),
        "the rest goes on: {told}"
    );
}

#[test]
fn a_damaged_case_is_saved_under_another_name() {
    let desk = desk();
    let said = desk.prints(&["case", "copy", "c.gpkg", "whole.gpkg"], 0);
    assert!(said.contains("saved 1 documents"), "{said}");
    let whole = fs::read(desk.path("c.gpkg")).unwrap();
    fs::write(desk.path("c.gpkg"), &whole[..whole.len() * 19 / 20]).unwrap();
    let output = desk
        .dateline(&["case", "copy", "c.gpkg", "rescued.gpkg"])
        .assert()
        .code(0)
        .get_output()
        .clone();
    let warned = String::from_utf8(output.stderr).unwrap();
    assert!(warned.contains("damaged"), "{warned}");
    assert!(
        desk.prints(&["case", "check", "rescued.gpkg"], 0)
            .contains("sound")
    );
    let said = desk.says(&["case", "copy", "whole.gpkg", "rescued.gpkg"], 1);
    assert!(said.contains("is there already"), "{said}");
}
