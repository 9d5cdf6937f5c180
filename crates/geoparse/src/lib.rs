//! Text in, a reading out.
mod candidates;
mod document;
mod focus;
mod lexicon;
mod mention;
mod prominence;
#[cfg(test)]
mod properties;
mod reader;
mod reading;
mod recognise;
mod relation;
mod resolve;
mod role;
mod surface;
#[cfg(test)]
mod testing;
mod text;

pub use document::Document;
pub use lexicon::{Lexicon, LexiconError};
pub use reader::Reader;
pub use reading::{Candidate, Focus, Kind, Mention, Reading, Role, Span};
pub use relation::{Actor, Basing, BasingStatus, Precision, Site, Visit, VisitStatus, When};
pub use text::{sentence_at, sentences};
