//! Expected figures were computed by an independent scorer that follows the same rules; see `data/README.md`.

use std::path::Path;

use eval::{Figures, Gold, Item, Relations, Verdict};
use geoparse::Reading;
use serde::Deserialize;

#[derive(Deserialize)]
struct Line {
    id: String,
    #[serde(flatten)]
    reading: Reading,
}

/// The texts of a corpus, each with its reading.
fn pairs(name: &str) -> Vec<(Gold, Reading)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let text = |file: String| std::fs::read_to_string(folder.join(file)).unwrap();
    let corpus = text(format!("{name}.jsonl"));
    let readings = text(format!("{name}.readings.jsonl"));
    let gold = eval::corpus(name, corpus.as_bytes()).map(Result::unwrap);
    let lines = readings
        .lines()
        .map(|line| serde_json::from_str::<Line>(line).unwrap());
    let pairs = gold
        .zip(lines)
        .inspect(|(gold, line)| assert_eq!(gold.document.id, line.id));
    pairs.map(|(gold, line)| (gold, line.reading)).collect()
}

fn places(nested: bool) -> Vec<Item> {
    let pairs = pairs("places");
    let items = pairs
        .iter()
        .flat_map(|(gold, reading)| eval::places(gold, reading, &[], nested));
    items.collect()
}

fn close(figure: f64, expected: f64) {
    assert!(
        (figure - expected).abs() < 0.05,
        "{figure} is not {expected}"
    );
}

#[test]
fn recognition_and_places() {
    for (nested, left_out) in [(true, 4), (false, 3)] {
        let figures = Figures::of(&places(nested));
        close(figures.precision(), 72.7);
        close(figures.recall(), 88.9);
        close(figures.f1(), 80.0);
        close(figures.placed.percent(), 62.5);
        assert_eq!((figures.placed.whole, figures.left_out), (8, left_out));
    }
}

#[test]
fn places_of_given_spans() {
    let pairs = pairs("places");
    let items: Vec<Item> = pairs
        .iter()
        .flat_map(|(gold, reading)| eval::resolve(gold, reading, &[]))
        .collect();
    let figures = Figures::of(&items);
    close(figures.placed.percent(), 66.7);
    assert_eq!(figures.placed.whole, 9);
}

#[test]
fn roles() {
    let pairs = pairs("role");
    let items: Vec<Item> = pairs
        .iter()
        .flat_map(|(gold, reading)| eval::role(gold, reading))
        .collect();
    let right = items
        .iter()
        .filter(|item| item.verdict == Verdict::Right)
        .count();
    assert_eq!((right, items.len()), (2, 4));
}

#[test]
fn visits_and_basings() {
    let mut sum = Relations::default();
    for (gold, reading) in pairs("relations") {
        sum += eval::relations(&gold, &reading);
    }
    let visits = sum.visits;
    close(visits.precision(), 33.3);
    close(visits.recall(), 50.0);
    close(visits.f1_with_status(), 40.0);
    assert_eq!((visits.marked, visits.dates_right, visits.dated), (2, 0, 1));
    let basings = sum.basings;
    close(basings.precision(), 66.7);
    close(basings.f1(), 80.0);
    close(basings.f1_with_status(), 40.0);
}

/// A reason must say what to mend: the words of the name, its places, or the choice among them.
#[test]
fn every_error_has_its_reason() {
    let pairs = pairs("places");
    let (gold, reading) = pairs.first().unwrap();
    let marked = |at: usize| gazetteer::Place {
        lon: gold.marks[at].lon.unwrap(),
        lat: gold.marks[at].lat.unwrap(),
        ..reading.mentions[1].place.clone().unwrap()
    };
    let possible = vec![vec![], vec![marked(1)], vec![], vec![]];
    let verdict_of = |possible: &[Vec<gazetteer::Place>], name: &str| {
        let items = eval::places(gold, reading, possible, true);
        items
            .into_iter()
            .find(|item| item.around.name == name)
            .unwrap()
            .verdict
    };
    assert_eq!(verdict_of(&possible, "Paris"), Verdict::WrongCandidate);
    assert_eq!(verdict_of(&[], "Paris"), Verdict::NoCandidate);
    assert_eq!(verdict_of(&possible, "Texas"), Verdict::NotRecognised);
    assert_eq!(verdict_of(&possible, "port"), Verdict::Spurious);
    assert_eq!(verdict_of(&possible, "Syrian"), Verdict::LeftOut);
}

#[test]
fn errors_on_a_logarithmic_scale() {
    close(eval::auc(&[0.0, 0.0, 0.0]), 0.0);
    close(eval::auc(&[20_039.0, 20_039.0]), 1.0);
    assert!(eval::auc(&[1.0, 10.0]) < eval::auc(&[10.0, 100.0]));
    close(eval::auc(&[]), 0.0);
}

#[test]
fn confidences_beside_what_they_keep() {
    let bands = eval::reliability(&places(true));
    assert_eq!(bands.len(), 10);
    let sure = bands.last().unwrap();
    // Tartus by its id; Paris elsewhere; the Syrian port is left out.
    assert_eq!((sure.count, sure.right), (1, 1));
    assert!((sure.claimed - 0.95).abs() < 1e-9);
}
