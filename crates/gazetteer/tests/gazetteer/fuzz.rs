//! The corpus of the fuzz target, replayed, and every file of it cut and bent in a few hundred ways.

use std::fs;
use std::path::Path;

#[path = "../../fuzz/open.rs"]
mod opened;

use super::forge::sign;

/// Files of the corpus: a whole gazetteer of four places and what once was trouble.
fn corpus() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/open");
    let files = fs::read_dir(folder).unwrap();
    files
        .map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect()
}

#[test]
fn the_corpus_is_opened_or_refused() {
    let corpus = corpus();
    assert!(!corpus.is_empty());
    for bytes in corpus {
        opened::open(&bytes);
        for at in (0..bytes.len()).step_by(1 + bytes.len() / 200) {
            opened::open(&bytes[..at]);
            let mut bent = bytes.clone();
            bent[at] ^= 0x55;
            opened::open(&bent);
        }
    }
}

/// Numbers of places and tables bent where the checksums are made right again: forged, not damaged.
#[test]
fn forged_rows_are_refused_or_answer() {
    for bytes in corpus() {
        let Some(rows) = super::forge::section(&bytes, 2) else {
            continue;
        };
        for at in rows {
            let mut bent = bytes.clone();
            bent[at] = !bent[at];
            sign(&mut bent);
            opened::open(&bent);
        }
    }
}
