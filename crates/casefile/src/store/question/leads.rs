//! What a map says of a mention that stands for others at the same spot.

use geoparse::{Kind, Role};
use serde::Serialize;

use crate::store::{CaseError, CaseFile, place, waiting::waiting, words::variant};

/// A mention, as a map names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lead {
    /// Its number in the case.
    pub mention: u32,
    /// The number of its document.
    pub document: u32,
    /// Id of its place.
    pub place: String,
    /// The place's name.
    pub name: String,
    /// What sort of thing it names.
    pub kind: Kind,
    /// What the name stands for.
    pub role: Role,
    /// Whether it waits for somebody to judge it.
    pub waiting: bool,
}

impl CaseFile {
    /// Those of these mentions that have a place, in no order.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn leads(&self, mentions: &[u32]) -> Result<Vec<Lead>, CaseError> {
        let mut found = self.conn.prepare_cached(&format!(
            "SELECT m.fid, m.document, p.fid, p.place_id, p.name, m.kind, m.role, {} FROM mentions m JOIN places p ON p.fid = m.place
             WHERE m.fid IN (SELECT value FROM json_each(?1))",
            waiting()
        ))?;
        let numbers = serde_json::to_string(mentions).unwrap_or_default();
        let rows = found.query_map([numbers], |row| {
            let own = place::own_id(row.get(2)?);
            Ok(Lead {
                mention: row.get(0)?,
                document: row.get(1)?,
                place: row.get::<_, Option<String>>(3)?.unwrap_or(own),
                name: row.get(4)?,
                kind: variant(row.get(5)?)?,
                role: variant(row.get(6)?)?,
                waiting: row.get(7)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
