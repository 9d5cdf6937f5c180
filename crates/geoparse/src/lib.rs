//! Text in, a reading out: every place that a text names, which place is meant, and in what role.
//!
//! A [`Reader`] takes a document through the stages of the folders here, one after another; each hands on plain data,
//! so that a model can take the place of the rules behind any of them:
//!
//! - `text`: tokens, sentences and their use of capitals, in code points
//! - `tagger`: what a fitted network makes of each word
//! - `recognise`: which stretches name places; cues beside names come from the tables of the [`Lexicon`]
//! - `candidates`: what the gazetteer has under each name
//! - `resolve`: which candidate is meant, jointly for the whole document
//! - `role`: the place itself, or those who act in its name
//! - `focus`: the country that the document is about
//! - `date`: days of the calendar, by the day of publication
//! - `relate`: who went where and whose forces are where, by the tables of the [`Frames`]
mod candidates;
mod capital;
mod date;
mod document;
mod focus;
mod frames;
mod language;
mod lexicon;
mod mention;
mod prominence;
#[cfg(test)]
mod properties;
mod reader;
mod reading;
mod recognise;
mod refit;
mod relate;
mod relation;
mod resolve;
mod role;
mod surface;
mod tagger;
#[cfg(test)]
mod testing;
mod text;

pub use document::Document;
pub use frames::Frames;
pub use language::Language;
pub use lexicon::{Lexicon, LexiconError};
pub use reader::{Mode, Reader};
pub use reading::{Candidate, Focus, Kind, Mention, Reading, Role, Span};
pub use recognise::{Clue, Clues};
pub use refit::Named;
pub use relation::{
    Actor, Background, Basing, BasingStatus, Precision, Site, Visit, VisitStatus, When,
};
pub use resolve::{Feature, Reason, Sign, Signs, Trust, Weighed, Weights, Why};
pub use tagger::{Entity, Tagged, Tagger, TaggerError, Tags};
pub use text::{sentence_at, sentences};
