//! What there is to ask a case for.

use serde::Serialize;
use ts_rs::TS;

use crate::store::{CaseError, CaseFile};

/// Something to ask for, and how much of it there is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Facet {
    /// What a question asks.
    pub value: String,
    /// How many mentions, documents or relations have it.
    pub count: u32,
}

/// What a case can be asked for, the most frequent first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Facets {
    /// Countries of the places that are named, by mentions.
    pub countries: Vec<Facet>,
    /// Outlets, by documents.
    pub sources: Vec<Facet>,
    /// Countries and organisations that visit or have forces, by what is told of them.
    pub actors: Vec<Facet>,
    /// The first day that a document was published, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// The last.
    pub to: Option<String>,
}

/// Who visits and who has forces, once for each visit and basing.
const ACTORS: &str = "SELECT visitor_country AS actor, judged FROM visits UNION ALL SELECT operator_country, judged FROM bases";

impl CaseFile {
    /// Countries and organisations that visit or have forces, those first of whom the case tells most. What was rejected counts
    /// like the rest, so that a judgement changes nobody's rank.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn actors(&self) -> Result<Vec<String>, CaseError> {
        let found = self.counted(&format!(
            "SELECT actor, count(*) FROM ({ACTORS}) WHERE actor IS NOT NULL GROUP BY 1"
        ))?;
        Ok(found.into_iter().map(|Facet { value, .. }| value).collect())
    }

    /// What there is to ask for.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn facets(&self) -> Result<Facets, CaseError> {
        let (from, to) = self.conn.query_row(
            "SELECT min(published_from), max(published_to) FROM documents",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(Facets {
            countries: self.counted("SELECT country, sum(mentions) FROM places WHERE country IS NOT NULL AND mentions > 0 GROUP BY 1")?,
            sources: self.counted("SELECT s.name, count(*) FROM documents d JOIN sources s ON s.fid = d.source GROUP BY 1")?,
            actors: self.counted(&format!(
                "SELECT actor, count(*) FROM ({ACTORS}) WHERE actor IS NOT NULL AND judged <> 'rejected' GROUP BY 1"
            ))?,
            from,
            to,
        })
    }

    fn counted(&self, sql: &str) -> Result<Vec<Facet>, CaseError> {
        let mut found = self
            .conn
            .prepare_cached(&format!("{sql} ORDER BY 2 DESC, 1"))?;
        let rows = found.query_map([], |row| {
            Ok(Facet {
                value: row.get(0)?,
                count: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
