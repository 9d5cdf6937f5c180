//! Documents, what was read in them, and every judgement the analyst made.
//!
//! [`import`] turns bytes into a document; a [`Case`] holds the document, its reading and the judgements on it; [`export`]
//! writes what the case says. A judgement never changes the reading, so each can be undone.

mod case;
mod evidence;
pub mod export;
mod history;
pub mod import;
mod judgement;
pub mod store;

pub use case::{Case, Judged, NoSuchMention};
pub use evidence::Evidence;
pub use judgement::{Judgement, Status};
