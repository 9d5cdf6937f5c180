//! Rows of the tables as plain data.

use gazetteer::Place;
use geoparse::{Mention, Span};
use rusqlite::Row;

use super::{
    CaseError, CaseFile, Counts, DocumentRow, MentionRow, PlaceRow, geometry,
    journal::{EDIT, EditRow},
    place,
    words::variant,
};
use crate::Status;

/// Tags as the tables hold them: with commas between.
pub(crate) fn tags(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<String>> {
    let held: Option<String> = row.get(column)?;
    let tags = held.iter().flat_map(|tags| tags.split(','));
    Ok(tags
        .map(str::trim)
        .filter(|tag| !tag.is_empty())
        .map(str::to_owned)
        .collect())
}

impl CaseFile {
    /// How many of each the case holds.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn counts(&self) -> Result<Counts, CaseError> {
        let count = |of: &str| {
            let sql = format!("SELECT count(*) FROM {of}");
            self.conn.query_row(&sql, [], |row| row.get(0))
        };
        Ok(Counts {
            documents: count("documents")?,
            places: count("places")?,
            mentions: count("mentions")?,
            visits: count("visits")?,
            bases: count("bases")?,
            edits: count("edits WHERE state = 'done'")?,
        })
    }

    /// Every document, in order of import.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn documents(&self) -> Result<Vec<DocumentRow>, CaseError> {
        let mut documents = self.conn.prepare(
            "SELECT d.fid, d.name, d.title, d.published, s.name AS source, d.imported, d.notice, d.notes, d.tags,
               (SELECT count(*) FROM mentions m WHERE m.document = d.fid) AS mentions
             FROM documents d LEFT JOIN sources s ON s.fid = d.source ORDER BY d.fid",
        )?;
        let rows = documents.query_map([], |row| {
            Ok(DocumentRow {
                id: row.get("fid")?,
                name: row.get("name")?,
                title: row.get("title")?,
                published: row.get("published")?,
                source: row.get("source")?,
                imported: row.get("imported")?,
                notice: row.get("notice")?,
                mentions: row.get("mentions")?,
                notes: row.get("notes")?,
                tags: tags(row, "tags")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The number of a document by its name, or by its number in words.
    ///
    /// # Errors
    /// When the case has no such document, or cannot be read.
    pub fn document_number(&self, named: &str) -> Result<u32, CaseError> {
        let mut found = self.conn.prepare_cached(
            "SELECT fid FROM documents WHERE name = ?1 UNION ALL SELECT fid FROM documents WHERE fid = CAST(?1 AS INTEGER) AND CAST(fid AS TEXT) = ?1",
        )?;
        let mut rows = found.query([named])?;
        match rows.next()? {
            Some(row) => Ok(row.get(0)?),
            None => Err(CaseError::no_such("document", named)),
        }
    }

    /// The text of a document.
    ///
    /// # Errors
    /// When the case has no such document, or cannot be read.
    pub fn text(&self, document: u32) -> Result<String, CaseError> {
        let mut text = self
            .conn
            .prepare_cached("SELECT text FROM documents WHERE fid = ?1")?;
        let mut rows = text.query([document])?;
        match rows.next()? {
            Some(row) => Ok(row.get(0)?),
            None => Err(CaseError::no_such("document", document)),
        }
    }

    /// The journal, the first edit first.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn edits(&self) -> Result<Vec<EditRow>, CaseError> {
        let mut edits = self
            .conn
            .prepare(&format!("SELECT {EDIT} FROM edits ORDER BY fid"))?;
        let rows = edits.query_map([], EditRow::of)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

pub(crate) fn place_row(row: &Row<'_>, place: Place) -> rusqlite::Result<PlaceRow> {
    let blob = row.get_ref(1)?.as_blob_or_null().ok().flatten();
    Ok(PlaceRow {
        row: row.get(0)?,
        place,
        located: blob.and_then(geometry::on_globe).is_some(),
        own: row.get("own")?,
        mentions: row.get("mentions")?,
        documents: row.get("documents")?,
        notes: row.get("notes")?,
        tags: tags(row, "tags")?,
    })
}

/// The columns that [`mention_row`] wants, of mentions `m` and documents `d`, after those of the place `p`.
pub(crate) const MENTION: &str = "m.fid, m.document, d.name, m.span_start, m.span_end, m.text, m.kind, m.role, m.nested, \
     m.status, m.confidence, m.own, m.candidates, m.sentence_start, m.sentence_end, m.sentence, m.notes, m.tags AS mention_tags";

/// A mention as the analyst left it: certain where it was confirmed or corrected, impossible where rejected.
pub(crate) fn mention_row(row: &Row<'_>) -> rusqlite::Result<MentionRow> {
    // By number: exports read hundreds of thousands of these, and names are looked up anew in each.
    let at = |column: usize| place::WIDTH + column;
    let status: Status = variant(row.get(at(9))?)?;
    let candidates: Option<String> = row.get(at(12))?;
    let candidates = candidates
        .and_then(|held| serde_json::from_str(&held).ok())
        .unwrap_or_default();
    let confidence = match status {
        Status::Auto => row.get(at(10))?,
        Status::Confirmed | Status::Corrected => 1.0,
        Status::Rejected => 0.0,
    };
    let mention = Mention {
        span: Span {
            start: row.get(at(3))?,
            end: row.get(at(4))?,
        },
        text: row.get(at(5))?,
        kind: variant(row.get(at(6))?)?,
        role: variant(row.get(at(7))?)?,
        nested: row.get(at(8))?,
        confidence,
        place: place::read(row, 0)?,
        candidates,
    };
    let span = mention.span;
    Ok(MentionRow {
        id: row.get(at(0))?,
        document: row.get(at(1))?,
        document_name: row.get(at(2))?,
        sentence_span: Span {
            start: row.get::<_, Option<_>>(at(13))?.unwrap_or(span.start),
            end: row.get::<_, Option<_>>(at(14))?.unwrap_or(span.end),
        },
        mention,
        status,
        own: row.get(at(11))?,
        sentence: row.get::<_, Option<_>>(at(15))?.unwrap_or_default(),
        notes: row.get(at(16))?,
        tags: tags(row, "mention_tags")?,
    })
}
