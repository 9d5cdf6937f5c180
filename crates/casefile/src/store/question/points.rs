//! Mentions as points, straight from the tables: an export has hundreds of thousands, and copies none of them.

use std::borrow::Cow;

use rusqlite::{Row, params_from_iter};

use super::Question;
use crate::{
    export::{MentionPoint, MentionProperties, four_decimals},
    store::{CaseError, CaseFile, geometry, place},
};

/// What [`point`] reads, by number: names would be looked up anew in each row.
const COLUMNS: &str = "m.fid, d.name, m.span_start, m.span_end, m.text, m.kind, m.role, m.nested, m.status, m.confidence, \
     m.sentence, m.notes, m.tags, m.place, p.geom, p.place_id, p.name, p.class, p.feature, p.country";

impl CaseFile {
    /// The mentions that answer a question, as [`each_mention`](Self::each_mention) has them, each handed to `take` as a
    /// point.
    ///
    /// # Errors
    /// When the question makes no sense, the case cannot be read, or `take` fails.
    pub fn each_point(
        &self,
        question: &Question,
        near: Option<&[u32]>,
        take: &mut dyn FnMut(MentionPoint<'_>) -> Result<(), CaseError>,
    ) -> Result<(), CaseError> {
        let terms = question.of_mentions(near)?;
        let select = format!(
            "SELECT {COLUMNS} FROM mentions m JOIN documents d ON d.fid = m.document LEFT JOIN places p ON p.fid = m.place"
        );
        let order = question.rest("m.document, m.span_start, m.span_end DESC, m.fid");
        let mut found = self
            .conn
            .prepare_cached(&terms.statement(&select, &order))?;
        let mut rows = found.query(params_from_iter(terms.values()))?;
        while let Some(row) = rows.next()? {
            take(point(row)?)?;
        }
        Ok(())
    }
}

fn point<'r>(row: &'r Row<'_>) -> Result<MentionPoint<'r>, CaseError> {
    let text = |column: usize| {
        let held = row.get_ref(column)?.as_str_or_null();
        held.map_err(rusqlite::Error::from)
    };
    let word = |column: usize| Ok::<_, CaseError>(text(column)?.unwrap_or_default());
    let status = word(8)?;
    let confidence = match status {
        "auto" => row.get(9)?,
        "rejected" => 0.0,
        _ => 1.0,
    };
    let fid: Option<i64> = row.get(13)?;
    let at = geometry::of_row(row, 14)?;
    Ok(MentionPoint {
        at: at.filter(|_| status != "rejected"),
        properties: MentionProperties {
            mention: row.get(0)?,
            document: word(1)?,
            start: row.get(2)?,
            end: row.get(3)?,
            text: word(4)?,
            kind: word(5)?.into(),
            role: word(6)?.into(),
            nested: row.get(7)?,
            confidence: four_decimals(confidence),
            status: status.into(),
            id: match (fid, text(15)?) {
                (Some(fid), None) => Some(place::own_id(fid).into()),
                (_, id) => id.map(Cow::from),
            },
            name: text(16)?,
            class: text(17)?,
            feature: text(18)?,
            country: text(19)?.map(Cow::from),
            evidence: word(10)?,
            notes: text(11)?,
            tags: text(12)?.and_then(spaced),
        },
    })
}

/// Tags as people read them: with a space after each comma.
fn spaced(tags: &str) -> Option<Cow<'_, str>> {
    let parts: Vec<_> = tags
        .split(',')
        .map(str::trim)
        .filter(|tag| !tag.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(", ").into())
}
