//! The shipped tagger against what the training framework computed: `train/tagger/export.py` wrote the golden file.

use super::*;
use crate::text::sentences;
use serde::Deserialize;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// Rounding the weights to int8 may move a logit by so much on average; a wrong graph or vocabulary moves it by several.
const MEAN_ERROR: f32 = 0.35;

/// Words in a hundred that may get another label for it, where the two likeliest are about as likely.
const CHANGED: usize = 4;

#[derive(Deserialize)]
struct Golden {
    text: String,
    pieces: Vec<i32>,
    cases: Vec<i32>,
    logits: Vec<Vec<f32>>,
}

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data/tagger")
        .join(file)
}

static TAGGER: LazyLock<Tagger> = LazyLock::new(|| {
    let vocabulary = fs::read_to_string(data("vocabulary.txt")).unwrap();
    Tagger::new(fs::read(data("tagger.onnx")).unwrap(), &vocabulary).unwrap()
});

fn golden() -> Vec<Golden> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("train/tagger/golden.jsonl");
    let lines = fs::read_to_string(file).unwrap();
    lines
        .lines()
        .skip(1)
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn input(text: &str) -> Input {
    let words = words::words(text);
    let encoded = TAGGER
        .pieces
        .encode(words.iter().map(|word| &text[word.bytes.clone()]));
    TAGGER.input(&encoded, 0..words.len())
}

fn best(logits: &[f32]) -> usize {
    (0..logits.len())
        .max_by(|a, b| logits[*a].total_cmp(&logits[*b]))
        .unwrap()
}

// A word cut otherwise than when the model was fitted is a word that it has never seen.
#[test]
fn words_are_cut_as_they_were_for_fitting() {
    for row in golden() {
        let input = input(&row.text);
        assert_eq!(
            (input.pieces, input.cases),
            (row.pieces, row.cases),
            "{}",
            row.text
        );
    }
}

#[test]
fn logits_are_those_of_the_training_framework() {
    let (mut error, mut count, mut changed, mut words) = (0.0, 0.0, 0, 0);
    for row in golden() {
        let ours = TAGGER.network.logits(&row.pieces, &row.cases).unwrap();
        for (at, theirs) in input(&row.text).first.iter().zip(&row.logits) {
            let ours = &ours[at * label::LABELS..(at + 1) * label::LABELS];
            error += ours
                .iter()
                .zip(theirs)
                .map(|(a, b)| (a - b).abs())
                .sum::<f32>();
            count += 13.0;
            changed += usize::from(best(ours) != best(theirs));
            words += 1;
        }
    }
    assert!(error / count < MEAN_ERROR, "mean error {}", error / count);
    assert!(
        changed * 100 <= words * CHANGED,
        "{changed} of {words} words changed"
    );
}

#[test]
fn names_come_with_their_kind_and_exact_spans() {
    let text = "Élise Åkerman, the Danish defence minister, flew from Ankara to the Tartous naval base on Monday.";
    let tags = TAGGER.tag(text, &sentences(text));
    let points: Vec<char> = text.chars().collect();
    let found: Vec<(String, Entity)> = tags
        .spans()
        .iter()
        .map(|t| (points[t.span.start..t.span.end].iter().collect(), t.entity))
        .collect();
    let expected = [
        ("Élise Åkerman", Entity::Person),
        ("Danish", Entity::Demonym),
        ("Ankara", Entity::Place),
        ("Tartous naval base", Entity::Facility),
    ];
    assert_eq!(found, expected.map(|(name, kind)| (name.to_owned(), kind)));
}

// A model cut short, or one of another vocabulary, must not answer nonsense.
#[test]
fn damaged_files_are_refused() {
    let vocabulary = fs::read_to_string(data("vocabulary.txt")).unwrap();
    let mut model = fs::read(data("tagger.onnx")).unwrap();
    assert!(matches!(
        Tagger::new(model.clone(), "[UNK]\n[CLS]\n"),
        Err(TaggerError::Vocabulary("[SEP]"))
    ));
    model.truncate(model.len() / 2);
    assert!(matches!(
        Tagger::new(model, &vocabulary),
        Err(TaggerError::Model(_))
    ));
    assert!(matches!(
        Tagger::new(b"no model".to_vec(), &vocabulary),
        Err(TaggerError::Model(_))
    ));
}

// Pieces beyond the model's would fail in the middle of a text, which then would seem to hold no names.
#[test]
fn a_vocabulary_longer_than_the_models_is_refused() {
    let vocabulary = fs::read_to_string(data("vocabulary.txt")).unwrap();
    let model = fs::read(data("tagger.onnx")).unwrap();
    for longer in [format!("{vocabulary}extra\n"), vocabulary.repeat(2)] {
        let refused = Tagger::new(model.clone(), &longer).err().unwrap();
        let pieces = longer.lines().count();
        assert_eq!(
            refused.to_string(),
            format!(
                "the model does not fit its vocabulary: it has fewer pieces than the vocabulary's {pieces}"
            )
        );
    }
}

// The model's runtime prints timings among the output where a variable asks for them: another reading would be damaged.
#[test]
fn nobody_makes_the_runtime_print() {
    let test = "tagger::tests::names_come_with_their_kind_and_exact_spans";
    let run = Command::new(env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture"])
        .env("RTEN_TIMING", "1")
        .output()
        .unwrap();
    let printed = String::from_utf8(run.stdout).unwrap();
    assert!(run.status.success(), "{printed}");
    assert!(
        printed.contains("1 passed") && !printed.contains("MatMul"),
        "{printed}"
    );
}
