//! A user's own gazetteers: import, list, rank, switch, remove.

mod features;
mod form;
mod import;
mod layers;

pub use form::Form;
pub use import::{Imported, NewGazetteer};
pub use layers::LayerView;
