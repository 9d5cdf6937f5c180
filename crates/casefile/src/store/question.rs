//! Questions to a case.

use geoparse::Kind;
use rusqlite::{Row, ToSql, params_from_iter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    CaseError, CaseFile, Period, place,
    read::{BaseRow, MENTION, MentionRow, PlaceRow, Told, VisitRow, mention_row, place_row, tags},
    relation,
    words::{variant, word},
};
use crate::Status;

/// What to look for; each part that is given narrows the answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Question {
    /// Within so far of a point.
    pub within: Option<Within>,
    /// Any of these kinds; demonyms only where they are asked for.
    pub kinds: Vec<Kind>,
    /// Mentions by the day their document was published, visits and basings by their own day where they have one.
    pub between: Option<Period>,
    /// Words that the document holds, all of them: `"…"` for a phrase, `…*` for the beginning of a word.
    pub text: Option<String>,
    /// Any of these, else all that were not rejected.
    pub statuses: Vec<Status>,
    /// ISO 3166-1 alpha-2 of the place's country.
    pub country: Option<String>,
    /// Id of the place.
    pub place: Option<String>,
    /// Number of the document.
    pub document: Option<u32>,
    /// One of its tags.
    pub tag: Option<String>,
    /// The most to give.
    pub limit: Option<u32>,
}

/// A circle.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Within {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// Great-circle radius in kilometres.
    pub km: f64,
}

/// Conditions of a statement, and the values in them.
#[derive(Default)]
struct Terms {
    sql: Vec<String>,
    values: Vec<Box<dyn ToSql>>,
}

impl Terms {
    /// A condition with one value, `?` in it.
    fn add(&mut self, sql: &str, value: impl ToSql + 'static) {
        self.sql.push(sql.to_owned());
        self.values.push(Box::new(value));
    }

    /// One of a list of words or numbers.
    fn any(&mut self, column: &str, list: impl Serialize) {
        let list = serde_json::to_string(&list).unwrap_or_default();
        self.add(
            &format!("{column} IN (SELECT value FROM json_each(?))"),
            list,
        );
    }

    /// `rest` with the conditions in it.
    fn statement(&self, select: &str, rest: &str) -> String {
        let terms = if self.sql.is_empty() {
            "1".to_owned()
        } else {
            self.sql.join(" AND ")
        };
        format!("{select} WHERE {terms} {rest}")
    }

    fn values(&self) -> impl Iterator<Item = &dyn ToSql> {
        self.values.iter().map(AsRef::as_ref)
    }
}

impl Question {
    /// What all three kinds of answers are asked alike; `t` is their table.
    fn common(&self, t: &str, judged: &str) -> Result<Terms, CaseError> {
        let mut terms = Terms::default();
        if self.statuses.is_empty() {
            terms.sql.push(format!("{t}.{judged} <> 'rejected'"));
        } else {
            terms.any(&format!("{t}.{judged}"), &self.statuses);
        }
        if let Some(text) = &self.text {
            let within = format!(
                "{t}.document IN (SELECT rowid FROM documents_text WHERE documents_text MATCH ?)"
            );
            terms.add(&within, matching(text)?);
        }
        if let Some(country) = &self.country {
            terms.add("p.country = ?", country.clone());
        }
        if let Some(place) = &self.place {
            terms.add(
                "(p.place_id = ?1 OR (p.place_id IS NULL AND 'user:' || p.fid = ?1))"
                    .replace("?1", "?")
                    .as_str(),
                place.clone(),
            );
            terms.values.push(Box::new(place.clone()));
        }
        if let Some(document) = self.document {
            terms.add(&format!("{t}.document = ?"), document);
        }
        if let Some(tag) = &self.tag {
            let tagged =
                format!("(',' || replace({t}.tags, ', ', ',') || ',') LIKE '%,' || ? || ',%'");
            terms.add(&tagged, tag.clone());
        }
        Ok(terms)
    }

    /// What mentions `m` in documents `d` at places `p` are asked.
    fn of_mentions(&self, near: Option<&[u32]>) -> Result<Terms, CaseError> {
        let mut terms = self.common("m", "status")?;
        if self.kinds.is_empty() {
            terms.sql.push("m.kind <> 'demonym'".into());
        } else {
            terms.any("m.kind", self.kinds.iter().map(word).collect::<Vec<_>>());
        }
        if let Some(near) = near {
            terms.any("m.place", near);
        }
        if let Some(Period { from, to }) = &self.between {
            if let Some(from) = from {
                terms.add("d.published_to >= ?", from.clone());
            }
            if let Some(to) = to {
                terms.add("d.published_from <= ?", to.clone());
            }
        }
        Ok(terms)
    }

    /// The end of a statement: order and limit.
    fn rest(&self, order: &str) -> String {
        let limit = self.limit.map(|limit| format!(" LIMIT {limit}"));
        format!("ORDER BY {order}{}", limit.unwrap_or_default())
    }
}

/// The words of a question in the syntax of FTS5, every one quoted, so that none is taken for an operator.
fn matching(text: &str) -> Result<String, CaseError> {
    let mut parts = Vec::new();
    for (number, part) in text.split('"').enumerate() {
        if number % 2 == 1 {
            parts.push((part.to_owned(), false));
            continue;
        }
        for word in part.split_whitespace() {
            match word.strip_suffix('*') {
                // The star after a closing quote belongs to the phrase.
                Some("") => {
                    if let Some(last) = parts.last_mut() {
                        last.1 = true;
                    }
                }
                Some(start) => parts.push((start.to_owned(), true)),
                None => parts.push((word.to_owned(), false)),
            }
        }
    }
    parts.retain(|(words, _)| words.contains(char::is_alphanumeric));
    if parts.is_empty() {
        return Err(CaseError::Refused(format!(
            "“{text}” holds no word to look for."
        )));
    }
    let quoted = parts
        .iter()
        .map(|(words, start)| format!("\"{words}\"{}", if *start { "*" } else { "" }));
    Ok(quoted.collect::<Vec<_>>().join(" "))
}

impl CaseFile {
    /// The mentions that answer a question, in order of documents and text, each handed to `take`. `near` are the rows of
    /// the places that lie within the question's circle; it must be given where the question has one.
    ///
    /// # Errors
    /// When the question makes no sense, the case cannot be read, or `take` fails.
    pub fn each_mention(
        &self,
        question: &Question,
        near: Option<&[u32]>,
        take: &mut dyn FnMut(MentionRow) -> Result<(), CaseError>,
    ) -> Result<(), CaseError> {
        let terms = question.of_mentions(near)?;
        let select = format!(
            "SELECT {}, {MENTION} FROM mentions m JOIN documents d ON d.fid = m.document LEFT JOIN places p ON p.fid = m.place",
            place::COLUMNS
        );
        let sql = terms.statement(
            &select,
            &question.rest("m.document, m.span_start, m.span_end DESC, m.fid"),
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let mut rows = found.query(params_from_iter(terms.values()))?;
        while let Some(row) = rows.next()? {
            take(mention_row(row)?)?;
        }
        Ok(())
    }

    /// The mentions that answer a question, as [`each_mention`](Self::each_mention).
    ///
    /// # Errors
    /// When the question makes no sense, or the case cannot be read.
    pub fn mentions(
        &self,
        question: &Question,
        near: Option<&[u32]>,
    ) -> Result<Vec<MentionRow>, CaseError> {
        let mut mentions = Vec::new();
        self.each_mention(question, near, &mut |mention| {
            mentions.push(mention);
            Ok(())
        })?;
        Ok(mentions)
    }

    /// The places that answer a question, the most often named first; counts are those of the mentions that it asks for. A
    /// question that asks nothing gives every place, those that only visits and basings name, too.
    ///
    /// # Errors
    /// As [`mentions`](Self::mentions).
    pub fn places(
        &self,
        question: &Question,
        near: Option<&[u32]>,
    ) -> Result<Vec<PlaceRow>, CaseError> {
        let columns = format!("SELECT {}, p.own, p.notes, p.tags,", place::COLUMNS);
        let unlimited = Question {
            limit: None,
            ..question.clone()
        };
        let (terms, select, order) = if unlimited == Question::default() {
            (
                Terms::default(),
                format!("{columns} p.mentions, p.documents FROM places p"),
                "p.mentions DESC, p.fid",
            )
        } else {
            let counted = "count(*) AS mentions, count(DISTINCT m.document) AS documents
                 FROM mentions m JOIN documents d ON d.fid = m.document JOIN places p ON p.fid = m.place";
            let terms = question.of_mentions(near)?;
            (
                terms,
                format!("{columns} {counted}"),
                "count(*) DESC, p.fid",
            )
        };
        let grouped = if terms.sql.is_empty() {
            String::new()
        } else {
            "GROUP BY p.fid ".to_owned()
        };
        let sql = terms.statement(&select, &(grouped + &question.rest(order)));
        let mut found = self.conn.prepare_cached(&sql)?;
        let mut rows = found.query(params_from_iter(terms.values()))?;
        let mut places = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(place) = place::read(row, 0)? {
                places.push(place_row(row, place)?);
            }
        }
        Ok(places)
    }

    /// Whether an edit moved, added or took away something on the map.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn moved(&self, edit: u32, of: OnMap) -> Result<bool, CaseError> {
        let mut moved = self.conn.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM edits e JOIN dateline_changes c ON c.seq BETWEEN e.first_change AND e.last_change
             WHERE e.fid = ?1 AND c.tbl = ?2 AND (c.op <> 'U' OR json_type(c.was, '$.geom') IS NOT NULL))",
        )?;
        Ok(moved.query_row((edit, of.table()), |row| row.get(0))?)
    }

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
        self.relations(question, near, &select, |row, id| {
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
        self.relations(question, near, &select, |row, id| {
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
        select: &str,
        read: impl Fn(&Row<'_>, u32) -> Result<T, CaseError>,
    ) -> Result<Vec<T>, CaseError> {
        let mut terms = question.common("r", "judged")?;
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
    fn told(
        &self,
        row: &Row<'_>,
        column: &str,
        id: u32,
    ) -> Result<(Vec<geoparse::Span>, Told), CaseError> {
        let sql = format!(
            "SELECT span_start, span_end, text FROM evidence WHERE {column} = ?1 ORDER BY rank, fid"
        );
        let mut evidence = self.conn.prepare_cached(&sql)?;
        let evidence = evidence.query_map([id], |row| {
            Ok((
                geoparse::Span {
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

    /// Where everything on the map lies: row, degrees east and north. Demonyms do not put a place on the map.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn positions(&self, of: OnMap) -> Result<Vec<(u32, [f64; 2])>, CaseError> {
        let mut geometries = self.conn.prepare(&format!(
            "SELECT fid, geom FROM {} WHERE geom IS NOT NULL",
            of.table()
        ))?;
        let mut rows = geometries.query([])?;
        let mut positions = Vec::new();
        while let Some(row) = rows.next()? {
            let blob = row.get_ref(1)?.as_blob_or_null().ok().flatten();
            if let Some(at) = blob.and_then(super::geometry::position) {
                positions.push((row.get(0)?, at));
            }
        }
        Ok(positions)
    }
}

/// What has a point in each row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnMap {
    /// Places that are named.
    Places,
    /// Where visits go.
    Visits,
    /// Where forces are.
    Bases,
}

impl OnMap {
    fn table(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Visits => "visits",
            Self::Bases => "bases",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_and_phrases_kept() {
        for (text, expected) in [
            ("air defence", "\"air\" \"defence\""),
            ("\"air defence\" S-400", "\"air defence\" \"S-400\""),
            ("Syri* NOT", "\"Syri\"* \"NOT\""),
            ("\"air def\"*", "\"air def\"*"),
        ] {
            assert_eq!(matching(text).unwrap(), expected);
        }
        for bad in ["", "\"", "*", "\"\" *", "—"] {
            assert!(matching(bad).is_err(), "{bad}");
        }
    }
}
