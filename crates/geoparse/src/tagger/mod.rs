//! The learned half of recognition: what a small transformer, fitted by `train/tagger`, makes of each word.
//!
//! It works on words and word pieces of its own, which are cut as they were when it was fitted; what comes out are spans
//! in code points. Time is linear in the length of the text: chunks have at most so many pieces.

mod chunk;
mod decode;
mod label;
mod network;
mod path;
mod pieces;
mod runs;
#[cfg(test)]
mod tests;
mod words;

use crate::Span;
use network::{Input, Network};
use pieces::{Encoded, Pieces};
use runs::Runs;
use std::ops::Range;
use thiserror::Error;
use words::Word;

pub use decode::{Entity, Tagged, Tags};

/// Why a tagger could not be made of its files.
#[derive(Debug, Error)]
pub enum TaggerError {
    /// The model is damaged, or no model of this program.
    #[error("the model cannot be read: {0}")]
    Model(String),
    /// The vocabulary lacks a piece that every text needs.
    #[error("the vocabulary has no piece {0}")]
    Vocabulary(&'static str),
    /// Model and vocabulary do not fit each other.
    #[error("the model does not fit its vocabulary: {0}")]
    Misfit(String),
}

/// A fitted tagger; it can be shared between threads.
pub struct Tagger {
    network: Network,
    pieces: Pieces,
}

impl Tagger {
    /// A tagger of an ONNX model and its vocabulary, one piece a line.
    ///
    /// # Errors
    /// When either is damaged or they do not belong together.
    pub fn new(model: Vec<u8>, vocabulary: &str) -> Result<Self, TaggerError> {
        let tagger = Self {
            network: Network::new(model)?,
            pieces: Pieces::new(vocabulary)?,
        };
        tagger.network.check(&tagger.pieces)?;
        Ok(tagger)
    }

    /// What each word of some sentences of a text is part of. `sentences` are in order, in code points.
    pub fn tag(&self, text: &str, sentences: &[Span]) -> Tags {
        let words: Vec<Word> = words::words(text);
        let surfaces = words
            .iter()
            .map(|word| text.get(word.bytes.clone()).unwrap_or_default());
        let encoded = self.pieces.encode(surfaces);
        let mut tags = Tags::of(words.iter().map(|word| word.span));
        let mut runs = Runs::default();
        for chunk in chunk::chunks(&words, &encoded, sentences) {
            let labels = runs.of(self.input(&encoded, chunk.words.clone()), |input| {
                self.network.run(input)
            });
            let skip = chunk.kept.start - chunk.words.start;
            for (at, label) in chunk.kept.zip(labels.iter().skip(skip)) {
                tags.set(at, *label);
            }
        }
        tags.decode(sentences);
        tags
    }

    /// Some words as the network takes them.
    fn input(&self, encoded: &Encoded, words: Range<usize>) -> Input {
        let mut input = Input {
            pieces: vec![self.pieces.start],
            cases: vec![0],
            first: Vec::with_capacity(words.len()),
        };
        for at in words {
            let (pieces, case) = encoded.word(at);
            input.first.push(input.pieces.len());
            input.pieces.extend(pieces);
            input.cases.resize(input.pieces.len(), case);
        }
        input.pieces.push(self.pieces.end);
        input.cases.push(0);
        input
    }
}
