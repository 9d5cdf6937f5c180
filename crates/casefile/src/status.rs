//! Whether somebody looked.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether somebody looked at a mention, and what they found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Status {
    /// As it was read; nobody looked yet.
    #[default]
    Auto,
    /// Right as it was read.
    Confirmed,
    /// It means another place than was read.
    Corrected,
    /// It names no place.
    Rejected,
}
