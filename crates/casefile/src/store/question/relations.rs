//! Visits and basings that answer a question.

use geoparse::Span;
use rusqlite::{Row, params_from_iter};

use super::Question;
use crate::store::{
    BaseRow, CaseError, CaseFile, Period, Told, VisitRow, place,
    read::tags,
    relation,
    words::{variant, word},
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
        let columns = format!(
            "SELECT {}, {}, ",
            place::COLUMNS,
            place::COLUMNS.replace("p.", "o.")
        );
        let select = format!("{columns} d.name AS document_name, r.fid AS relation, r.* FROM visits r LEFT JOIN documents d ON d.fid = r.document
             LEFT JOIN places p ON p.fid = r.place LEFT JOIN places o ON o.fid = r.origin_place");
        self.relations(question, near, ("visits", "visitor"), &select, |row, id| {
            let mut visit = relation::read_visit(row, 0, place::WIDTH)?;
            let (evidence, told) = self.told(row, "visit", id)?;
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
            "SELECT {}, d.name AS document_name, r.fid AS relation, r.* FROM bases r LEFT JOIN documents d ON d.fid = r.document
             LEFT JOIN places p ON p.fid = r.place",
            place::COLUMNS
        );
        self.relations(question, near, ("bases", "operator"), &select, |row, id| {
            let mut basing = relation::read_basing(row, 0)?;
            let (evidence, told) = self.told(row, "base", id)?;
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
        read: impl Fn(&Row<'_>, u32) -> Result<T, CaseError>,
    ) -> Result<Vec<T>, CaseError> {
        let mut terms = question.common("r", "judged")?;
        question.boxed(&mut terms, "r.fid", table);
        if let Some(country) = &question.actor {
            terms.add(&format!("r.{actor}_country = ?"), country.clone());
        }
        if let Some(near) = near {
            terms.any("r.fid", near);
        }
        if let Some(Period { from, to }) = &question.between {
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
        if !question.kinds.is_empty() {
            // A relation is at a place of one of these kinds if its own document names that place so.
            let named = "EXISTS (SELECT 1 FROM mentions m WHERE m.place = r.place AND m.document = r.document AND m.kind IN (SELECT value FROM json_each(?)))";
            let kinds: Vec<_> = question.kinds.iter().map(word).collect();
            terms.add(named, serde_json::to_string(&kinds).unwrap_or_default());
        }
        let sql = terms.statement(
            select,
            &question.rest("coalesce(r.date_from, d.published_from), r.fid"),
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let mut rows = found.query(params_from_iter(terms.values()))?;
        let mut answers = Vec::new();
        while let Some(row) = rows.next()? {
            answers.push(read(row, row.get("relation")?)?);
        }
        Ok(answers)
    }

    /// What is told of a relation, and where its sentences stand.
    fn told(&self, row: &Row<'_>, column: &str, id: u32) -> Result<(Vec<Span>, Told), CaseError> {
        let sql = format!(
            "SELECT span_start, span_end, text FROM evidence WHERE {column} = ?1 ORDER BY rank, fid"
        );
        let mut evidence = self.conn.prepare_cached(&sql)?;
        let evidence = evidence.query_map([id], |row| {
            Ok((
                Span {
                    start: row.get(0)?,
                    end: row.get(1)?,
                },
                row.get::<_, String>(2)?,
            ))
        })?;
        let (spans, sentences) = evidence.collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
        let told = Told {
            document: row.get("document")?,
            document_name: row.get("document_name")?,
            judged: variant(row.get("judged")?)?,
            own: row.get("own")?,
            sentences,
            notes: row.get("notes")?,
            tags: tags(row, "tags")?,
        };
        Ok((spans, told))
    }
}
