//! The open case: one file with many documents.

mod add;
mod answer;
mod area;
mod change;
mod command;
mod export;
mod file;
mod gathered;
mod held;
mod hold;
mod intake;
mod keep;
mod layer;
mod sift;
mod stream;
mod unnamed;

pub use answer::{Added, Answer, CaseView, Found};
pub use command::{Command, Kinds, Sheet};
pub use sift::{RelationsView, Sifted};

pub use keep::{snapshots_of, state_dir};

pub(crate) use answer::name_of;
pub(crate) use held::Held;
pub(crate) use intake::has_ending;
