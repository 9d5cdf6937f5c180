//! Documents, what was read in them, and every judgement the analyst made.
//!
//! [`import`] turns bytes into a document; [`store`] holds documents, their readings and the judgements on them, in one
//! file; [`export`] writes what it says. A judgement never changes the reading, so each can be undone.

mod evidence;
pub mod export;
pub mod import;
mod status;
pub mod store;

pub use evidence::Evidence;
pub use status::Status;
