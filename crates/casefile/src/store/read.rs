//! Rows of the tables as plain data.

use gazetteer::Place;
use geoparse::{Document, Mention, Span};
use rusqlite::{OptionalExtension, Row};

use super::{
    CaseError, CaseFile, Counts, DocumentRow, MentionRow, PlaceRow,
    cells::{Cells, tags},
    geometry,
    journal::{EDIT, EditRow},
    place,
    waiting::{SETTLED, waiting},
    words::variant,
};
use crate::Status;

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
            settled: count(&format!("mentions m WHERE {SETTLED}"))?,
            waiting: count(&format!("mentions m WHERE {}", waiting()))?,
        })
    }

    /// Every document, in order of import.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn documents(&self) -> Result<Vec<DocumentRow>, CaseError> {
        self.listed(None)
    }

    /// The documents of these numbers, in order of import; numbers that the case does not have are passed over.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn documents_of(&self, numbers: &[u32]) -> Result<Vec<DocumentRow>, CaseError> {
        self.listed(Some(serde_json::to_string(numbers).unwrap_or_default()))
    }

    fn listed(&self, numbers: Option<String>) -> Result<Vec<DocumentRow>, CaseError> {
        let among = |column: &str| {
            let some = format!("WHERE {column} IN (SELECT value FROM json_each(?1))");
            if numbers.is_some() {
                some
            } else {
                "WHERE ?1 IS NULL".to_owned()
            }
        };
        let mut documents = self.conn.prepare_cached(&format!(
            "SELECT d.fid, d.name, d.title, d.published, s.name AS source, d.imported, d.notice, d.notes, d.tags,
               json_extract(d.focus, '$.country') AS focus, coalesce(q.mentions, 0) AS mentions,
               coalesce(q.settled, 0) AS settled, coalesce(q.waiting, 0) AS waiting
             FROM documents d LEFT JOIN sources s ON s.fid = d.source LEFT JOIN
               (SELECT m.document, count(*) AS mentions, sum({SETTLED}) AS settled, sum({}) AS waiting
                FROM mentions m {} GROUP BY m.document) q ON q.document = d.fid
             {} ORDER BY d.fid",
            waiting(),
            among("m.document"),
            among("d.fid"),
        ))?;
        let rows = documents.query_map([numbers], |row| {
            let mut row = Cells::of(row);
            // In the order of the columns.
            Ok(DocumentRow {
                id: row.take()?,
                name: row.take()?,
                title: row.take()?,
                published: row.take()?,
                source: row.take()?,
                imported: row.take()?,
                notice: row.take()?,
                notes: row.take()?,
                tags: row.tags()?,
                focus: row.take()?,
                mentions: row.take()?,
                settled: row.take()?,
                waiting: row.take()?,
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

    /// A document as it came in, under the name that it has in the case.
    ///
    /// # Errors
    /// When the case has no such document, or cannot be read.
    pub fn document(&self, number: u32) -> Result<Document, CaseError> {
        let mut document = self.conn.prepare_cached(
            "SELECT d.name, d.title, d.text, d.published, s.name AS source
             FROM documents d LEFT JOIN sources s ON s.fid = d.source WHERE d.fid = ?1",
        )?;
        let mut rows = document.query([number])?;
        let Some(row) = rows.next()? else {
            return Err(CaseError::no_such("document", number));
        };
        Ok(Document {
            id: row.get("name")?,
            title: row.get("title")?,
            text: row.get("text")?,
            published: row.get("published")?,
            source: row.get("source")?,
        })
    }

    /// The number of a document if the case has it, else that of its first document; none where it has none.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn document_or_first(&self, number: Option<u32>) -> Result<Option<u32>, CaseError> {
        let mut found = self
            .conn
            .prepare_cached("SELECT fid FROM documents ORDER BY fid IS NOT ?1, fid LIMIT 1")?;
        Ok(found.query_row([number], |row| row.get(0)).optional()?)
    }

    /// The places that the analyst made.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn own_places(&self) -> Result<Vec<Place>, CaseError> {
        let sql = format!("SELECT {} FROM places p WHERE p.own", place::COLUMNS);
        let mut own = self.conn.prepare_cached(&sql)?;
        let rows = own.query_map([], |row| place::read(row, 0))?;
        let places: Vec<Option<Place>> = rows.collect::<Result<_, _>>()?;
        Ok(places.into_iter().flatten().collect())
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

/// The columns that [`place_row`] wants, of places `p`; then come the numbers of mentions and of documents.
pub(crate) fn of_place() -> String {
    format!("{}, p.own, p.notes, p.tags", place::COLUMNS)
}

/// A place of the case; none where the row has none.
pub(crate) fn place_row(row: &Row<'_>) -> rusqlite::Result<Option<PlaceRow>> {
    let mut cells = Cells::of(row);
    let Some(place) = cells.place()? else {
        return Ok(None);
    };
    // In the order of the columns.
    Ok(Some(PlaceRow {
        row: row.get(0)?,
        located: geometry::of_row(row, 1)?.is_some(),
        place,
        own: cells.take()?,
        notes: cells.take()?,
        tags: cells.tags()?,
        mentions: cells.take()?,
        documents: cells.take()?,
    }))
}

/// The columns that [`mention_row`] wants, of mentions `m` and documents `d`, after those of the place `p`.
pub(crate) const MENTION: &str = "m.fid, m.document, d.name, m.span_start, m.span_end, m.text, m.kind, m.role, m.nested, \
     m.status, m.confidence, m.own, m.candidates, m.sentence_start, m.sentence_end, m.sentence, m.notes, m.tags";

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
        tags: tags(row.get_ref(at(17))?.as_str_or_null()?),
    })
}
