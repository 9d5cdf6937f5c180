//! Which mentions wait for somebody to judge them: said once for the tables, and once for a row of them.

use geoparse::Kind;

use super::MentionRow;
use crate::Status;

/// Below this probability a mention that nobody judged waits for somebody who does.
const DOUBTFUL_BELOW: f64 = 0.7;

/// Whether the mention `m` waits, as a condition.
pub(crate) fn waiting() -> String {
    format!(
        "(m.status = 'auto' AND m.kind <> 'demonym' AND (m.place IS NULL OR m.confidence < {DOUBTFUL_BELOW}))"
    )
}

/// Whether somebody judged the mention `m`, as a condition.
pub(crate) const SETTLED: &str = "(m.status <> 'auto' AND m.kind <> 'demonym')";

impl MentionRow {
    /// Whether it waits for somebody to judge it: nobody did, and its place is not known or not likely. Demonyms never wait.
    pub fn waits(&self) -> bool {
        let doubtful = self.mention.place.is_none() || self.mention.confidence < DOUBTFUL_BELOW;
        self.status == Status::Auto && self.mention.kind != Kind::Demonym && doubtful
    }
}
