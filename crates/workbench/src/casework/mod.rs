//! The open case: one file with many documents.

mod add;
mod answer;
mod change;
mod command;
mod file;
mod gathered;
mod held;
mod keep;
mod layer;
mod stream;

pub use answer::{Answer, CaseView, Found};
pub use command::{Command, Kinds};
pub use keep::{snapshots_of, state_dir};

pub(crate) use held::Held;
