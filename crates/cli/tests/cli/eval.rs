//! `dateline eval` by its contract.

use crate::desk::Desk;

const GOLD: &str = r#"{"text": "They flew from Damascus to Moscow and on to Nowhereville.", "toponyms": [
{"start": 15, "end": 23, "lat": 33.5, "lon": 36.3}, {"start": 27, "end": 33, "lat": 46.7, "lon": -117.0},
{"start": 44, "end": 56, "lat": 1.0, "lon": 1.0, "role": "literal"}]}"#;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("own.jsonl", GOLD.replace('\n', " "));
    desk
}

#[test]
fn figures_name_the_corpus_and_the_reasons() {
    let printed = desk().prints(&["eval", "resolve", "own.jsonl"], 0);
    assert!(printed.contains("own.jsonl: 1 texts"), "{printed}");
    assert!(
        printed.contains("within 161 km    33.3 % of 3"),
        "{printed}"
    );
    assert!(printed.contains("no candidate 2"), "{printed}");
}

#[test]
fn every_measure_prints_something_of_its_own() {
    let desk = desk();
    for (measure, line) in [
        ("places", "recognition "),
        ("candidates", "within 161 km "),
        ("role", "role right       100.0 % of 1"),
        ("relations", "visits "),
    ] {
        let printed = desk.prints(&["eval", measure, "own.jsonl"], 0);
        assert!(printed.contains(line), "{printed}");
    }
}

#[test]
fn the_page_shows_what_came_out_wrong() {
    let desk = desk();
    desk.prints(&["eval", "resolve", "own.jsonl", "--html", "wrong.html"], 0);
    let page = std::fs::read_to_string(desk.path("wrong.html")).unwrap();
    assert!(page.contains("<mark>Nowhereville</mark>"));
    assert!(!page.contains("<mark>Damascus</mark>"));
    assert!(!page.contains("http"), "the page needs nothing else");
}

// A bad line costs that line only, and shows in the exit status.
#[test]
fn a_bad_line_is_told() {
    let desk = desk();
    desk.file("bad.jsonl", "no json\n");
    desk.prints(&["eval", "places", "bad.jsonl"], 1);
    desk.prints(&["eval", "places", "absent.jsonl"], 1);
    desk.prints(&["eval", "places"], 2);
}

// The fitted tables must be ones that the reader takes, with every weight in them.
#[test]
fn a_fit_writes_tables_that_can_be_read() {
    let desk = desk();
    let tables = desk.data().join("curated/lexicon");
    let folder = tables.display().to_string();
    let printed = desk.prints(
        &[
            "eval",
            "fit",
            "own.jsonl",
            "own.jsonl",
            "--folds",
            "2",
            "--write",
            &folder,
        ],
        0,
    );
    assert!(printed.contains("folds left out"), "{printed}");
    let table = std::fs::read_to_string(tables.join("ranker.csv")).unwrap();
    assert_eq!(table.lines().count(), 1 + geoparse::Feature::ALL.len());
    desk.prints(&["eval", "resolve", "own.jsonl"], 0);
}

#[test]
fn a_fit_of_names_writes_a_table_that_can_be_read() {
    let desk = desk();
    let tables = desk.data().join("curated/lexicon");
    let folder = tables.display().to_string();
    let fit = [
        "eval",
        "fit-names",
        "own.jsonl",
        "--folds",
        "2",
        "--write",
        &folder,
    ];
    let printed = desk.prints(&fit, 0);
    assert!(printed.contains("folds left out"), "{printed}");
    let table = std::fs::read_to_string(tables.join("recogniser.csv")).unwrap();
    assert_eq!(table.lines().count(), 1 + geoparse::Clue::ALL.len());
    desk.prints(&["eval", "places", "own.jsonl"], 0);
    // A table without one of its rows would let everything through.
    let short: Vec<&str> = table
        .lines()
        .filter(|row| !row.starts_with("refuted,"))
        .collect();
    desk.file("data/curated/lexicon/recogniser.csv", short.join("\n"));
    let said = desk.says(&["eval", "places", "own.jsonl"], 3);
    assert!(
        said.contains("recogniser.csv") && said.contains("Refuted"),
        "{said}"
    );
}
