//! A reader over the data that ships.

use gazetteer::Gazetteer;
use geoparse::{Document, Lexicon, Reader, Reading, Tagger};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data")
        .join(file)
}

static READER: LazyLock<Reader> = LazyLock::new(|| {
    let read = |file: String| fs::read_to_string(data(&file));
    let gazetteer = Gazetteer::open(&data("gazetteer.bin")).unwrap();
    let lexicon = Lexicon::from_csv(|table| read(format!("curated/lexicon/{table}"))).unwrap();
    let vocabulary = read("tagger/vocabulary.txt".into()).unwrap();
    let tagger = Tagger::new(fs::read(data("tagger/tagger.onnx")).unwrap(), &vocabulary).unwrap();
    Reader::new(Arc::new(gazetteer), lexicon).with_tagger(Arc::new(tagger))
});

pub(crate) fn reading(text: &str) -> Reading {
    READER.read(&Document {
        text: text.into(),
        ..Document::default()
    })
}

/// The surfaces of all mentions, in order.
pub(crate) fn texts(text: &str) -> Vec<String> {
    let mentions = reading(text).mentions.into_iter();
    mentions.map(|mention| mention.text).collect()
}
