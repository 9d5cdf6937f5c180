//! Visits and basings that answer a question.

use geoparse::Span;
use rusqlite::params_from_iter;

use super::{
    Question,
    terms::{KINDS, Terms},
};
use crate::store::{
    BaseRow, CaseError, CaseFile, Period, Told, VisitRow,
    cells::Cells,
    place,
    relation::{BASING, VISIT, read_basing, read_visit},
    words::word,
};

impl CaseFile {
    /// The visits that answer a question; `near` are the rows of the visits within its circle.
    ///
    /// # Errors
    /// As [`mentions`](Self::mentions).
    pub fn visits(
        &self,
        question: &Question,
        near: Option<&[u32]>,
    ) -> Result<Vec<VisitRow>, CaseError> {
        let select = format!(
            "SELECT {}, {}, {VISIT}, {TOLD} FROM visits r LEFT JOIN documents d ON d.fid = r.document
             LEFT JOIN places p ON p.fid = r.place LEFT JOIN places o ON o.fid = r.origin_place",
            place::COLUMNS,
            place::COLUMNS.replace("p.", "o.")
        );
        self.relations(question, near, VISITS, &select, |mut row| {
            let mut visit = read_visit(&mut row)?;
            let (id, evidence, told) = self.told(&mut row, "visit")?;
            visit.evidence = evidence;
            Ok(VisitRow { id, visit, told })
        })
    }

    /// The basings that answer a question; `near` are the rows of the basings within its circle.
    ///
    /// # Errors
    /// As [`mentions`](Self::mentions).
    pub fn bases(
        &self,
        question: &Question,
        near: Option<&[u32]>,
    ) -> Result<Vec<BaseRow>, CaseError> {
        let select = format!(
            "SELECT {}, {BASING}, {TOLD} FROM bases r LEFT JOIN documents d ON d.fid = r.document
             LEFT JOIN places p ON p.fid = r.place",
            place::COLUMNS
        );
        self.relations(question, near, BASES, &select, |mut row| {
            let mut basing = read_basing(&mut row)?;
            let (id, evidence, told) = self.told(&mut row, "base")?;
            basing.evidence = evidence;
            Ok(BaseRow { id, basing, told })
        })
    }

    fn relations<T>(
        &self,
        question: &Question,
        near: Option<&[u32]>,
        (table, actor): (&str, &str),
        select: &str,
        read: impl Fn(Cells<'_, '_>) -> Result<T, CaseError>,
    ) -> Result<Vec<T>, CaseError> {
        let terms = question.of_relations(near, (table, actor))?;
        let sql = terms.statement(
            select,
            &question.rest("coalesce(r.date_from, d.published_from), r.fid"),
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let mut rows = found.query(params_from_iter(terms.values()))?;
        let mut answers = Vec::new();
        while let Some(row) = rows.next()? {
            answers.push(read(Cells::of(row))?);
        }
        Ok(answers)
    }

    /// How many visits, and how many basings, answer a question; `near` are the rows of each within its circle.
    ///
    /// # Errors
    /// As [`mentions`](Self::mentions).
    pub fn count_relations(
        &self,
        question: &Question,
        near: [Option<&[u32]>; 2],
    ) -> Result<[u32; 2], CaseError> {
        let count = |near, (table, actor): (&str, &str)| -> Result<u32, CaseError> {
            let terms = question.of_relations(near, (table, actor))?;
            let select = format!(
                "SELECT count(*) FROM {table} r LEFT JOIN documents d ON d.fid = r.document LEFT JOIN places p ON p.fid = r.place"
            );
            let mut found = self.conn.prepare_cached(&terms.statement(&select, ""))?;
            Ok(found.query_row(params_from_iter(terms.values()), |row| row.get(0))?)
        };
        Ok([count(near[0], VISITS)?, count(near[1], BASES)?])
    }
}

/// What [`CaseFile::told`] wants, of relations `r` in documents `d`.
const TOLD: &str = "r.fid, r.document, d.name, r.judged, r.own, r.notes, r.tags";

/// The tables, and what names the actor in them.
const VISITS: (&str, &str) = ("visits", "visitor");
const BASES: (&str, &str) = ("bases", "operator");

impl Question {
    /// What relations `r` in documents `d` at places `p` are asked.
    fn of_relations(
        &self,
        near: Option<&[u32]>,
        (table, actor): (&str, &str),
    ) -> Result<Terms, CaseError> {
        let mut terms = self.common("r", "judged");
        self.told_in(&mut terms, "r.document", false)?;
        self.boxed(&mut terms, "r.fid", table);
        if !self.actors.is_empty() {
            terms.any(&format!("r.{actor}_country"), &self.actors);
        }
        if let Some(near) = near {
            terms.any("r.fid", near);
        }
        if !self.relations.is_empty() {
            terms.any("r.fid", &self.relations);
        }
        if let Some(Period { from, to }) = &self.between {
            if let Some(from) = from {
                terms.add(
                    "coalesce(r.date_to, r.date_from, d.published_to) >= ?",
                    from.clone(),
                );
            }
            if let Some(to) = to {
                terms.add(
                    "coalesce(r.date_from, r.date_to, d.published_from) <= ?",
                    to.clone(),
                );
            }
        }
        if !self.kinds.is_empty() && self.kinds.len() < KINDS {
            // A relation is at a place of one of these kinds if its own document names that place so.
            let named = "EXISTS (SELECT 1 FROM mentions m WHERE m.place = r.place AND m.document = r.document AND m.kind IN (SELECT value FROM json_each(?)))";
            let kinds: Vec<_> = self.kinds.iter().map(word).collect();
            terms.add(named, serde_json::to_string(&kinds).unwrap_or_default());
        }
        Ok(terms)
    }
}

impl CaseFile {
    /// The number of a relation, where its sentences stand, and what is told of it.
    fn told(
        &self,
        row: &mut Cells<'_, '_>,
        column: &str,
    ) -> Result<(u32, Vec<Span>, Told), CaseError> {
        let id: u32 = row.take()?;
        let sql = format!(
            "SELECT span_start, span_end, text FROM evidence WHERE {column} = ?1 ORDER BY rank, fid"
        );
        let mut evidence = self.conn.prepare_cached(&sql)?;
        let evidence = evidence.query_map([id], |row| {
            let (start, end) = (row.get(0)?, row.get(1)?);
            Ok((Span { start, end }, row.get::<_, String>(2)?))
        })?;
        let (spans, sentences) = evidence.collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
        // In the order of the columns.
        let told = Told {
            document: row.take()?,
            document_name: row.take()?,
            judged: row.variant()?,
            own: row.take()?,
            notes: row.take()?,
            tags: row.tags()?,
            sentences,
        };
        Ok((id, spans, told))
    }
}
