//! A question as the conditions of a statement.

use rusqlite::ToSql;
use serde::Serialize;

use super::Question;
use crate::store::{CaseError, Period, waiting::waiting, words::word};

/// How many kinds and statuses there are: who asks for all asks nothing.
pub(super) const KINDS: usize = 5;
const STATUSES: usize = 4;

/// Conditions of a statement, and the values in them.
#[derive(Default)]
pub(super) struct Terms {
    pub(super) sql: Vec<String>,
    values: Vec<Box<dyn ToSql>>,
}

impl Terms {
    /// A condition with one value, `?` in it.
    pub(super) fn add(&mut self, sql: &str, value: impl ToSql + 'static) {
        self.sql.push(sql.to_owned());
        self.values.push(Box::new(value));
    }

    /// One of a list of words or numbers.
    pub(super) fn any(&mut self, column: &str, list: impl Serialize) {
        let list = serde_json::to_string(&list).unwrap_or_default();
        self.add(
            &format!("{column} IN (SELECT value FROM json_each(?))"),
            list,
        );
    }

    /// `rest` with the conditions in it.
    pub(super) fn statement(&self, select: &str, rest: &str) -> String {
        let terms = if self.sql.is_empty() {
            "1".to_owned()
        } else {
            self.sql.join(" AND ")
        };
        format!("{select} WHERE {terms} {rest}")
    }

    pub(super) fn values(&self) -> impl Iterator<Item = &dyn ToSql> {
        self.values.iter().map(AsRef::as_ref)
    }
}

impl Question {
    /// What all three kinds of answers are asked alike; `t` is their table.
    pub(super) fn common(&self, t: &str, judged: &str) -> Terms {
        let mut terms = Terms::default();
        if self.statuses.is_empty() {
            terms.sql.push(format!("{t}.{judged} <> 'rejected'"));
        } else if self.statuses.len() < STATUSES {
            terms.any(&format!("{t}.{judged}"), &self.statuses);
        }
        if !self.countries.is_empty() {
            let countries = serde_json::to_string(&self.countries).unwrap_or_default();
            let there = format!(
                "{t}.place IN (SELECT fid FROM places WHERE country IN (SELECT value FROM json_each(?)))"
            );
            terms.add(&there, countries);
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
        if let Some(least) = self.at_least {
            let certainty = format!(
                "CASE {t}.{judged} WHEN 'auto' THEN {t}.confidence WHEN 'rejected' THEN 0 ELSE 1 END >= ?"
            );
            terms.add(&certainty, least);
        }
        terms
    }

    /// Adds that the document numbered by `document` has the words, the outlet and, where `dated`, the day. Documents are few
    /// beside what they tell: they are looked for first, and each only once.
    pub(super) fn told_in(
        &self,
        terms: &mut Terms,
        document: &str,
        dated: bool,
    ) -> Result<(), CaseError> {
        let mut documents = Terms::default();
        self.words_in(&mut documents)?;
        self.of_outlets(&mut documents);
        if dated {
            self.published(&mut documents);
        }
        if !documents.sql.is_empty() {
            let found = documents.statement("SELECT d.fid FROM documents d", "");
            terms.sql.push(format!("{document} IN ({found})"));
            terms.values.append(&mut documents.values);
        }
        Ok(())
    }

    /// Adds that the document `d` holds the words.
    fn words_in(&self, terms: &mut Terms) -> Result<(), CaseError> {
        if let Some(text) = &self.text {
            let within = "d.fid IN (SELECT rowid FROM documents_text WHERE documents_text MATCH ?)";
            terms.add(within, matching(text)?);
        }
        Ok(())
    }

    /// Adds that the document `d` is of one of the outlets.
    fn of_outlets(&self, terms: &mut Terms) {
        if !self.sources.is_empty() {
            let list = serde_json::to_string(&self.sources).unwrap_or_default();
            terms.add(
                "d.source IN (SELECT fid FROM sources WHERE name IN (SELECT value FROM json_each(?)))",
                list,
            );
        }
    }

    /// Adds that the document `d` was published then.
    fn published(&self, terms: &mut Terms) {
        let Some(Period { from, to }) = &self.between else {
            return;
        };
        if let Some(from) = from {
            terms.add("d.published_to >= ?", from.clone());
        }
        if let Some(to) = to {
            terms.add("d.published_from <= ?", to.clone());
        }
    }

    /// What documents `d` are asked.
    pub(super) fn of_documents(&self) -> Result<Terms, CaseError> {
        let mut terms = Terms::default();
        self.words_in(&mut terms)?;
        self.of_outlets(&mut terms);
        self.published(&mut terms);
        if let Some(document) = self.document {
            terms.add("d.fid = ?", document);
        }
        Ok(terms)
    }

    /// Adds that `row` is among what the index of `table` has in the question's box.
    pub(super) fn boxed(&self, terms: &mut Terms, row: &str, table: &str) {
        let Some([west, south, east, north]) = self.area else {
            return;
        };
        let across = if west <= east {
            "maxx >= ? AND minx <= ?"
        } else {
            "(maxx >= ? OR minx <= ?)"
        };
        let within = format!(
            "{row} IN (SELECT id FROM rtree_{table}_geom WHERE {across} AND maxy >= ? AND miny <= ?)"
        );
        terms.sql.push(within);
        for edge in [west, east, south, north] {
            terms.values.push(Box::new(edge));
        }
    }

    /// Adds what only mentions `m` can be asked.
    fn of_mentions_alone(&self, terms: &mut Terms) {
        if !self.roles.is_empty() {
            terms.any("m.role", self.roles.iter().map(word).collect::<Vec<_>>());
        }
        if !self.actors.is_empty() {
            let there = "m.place IN (SELECT place FROM visits WHERE visitor_country IN (SELECT value FROM json_each(?)) AND judged <> 'rejected'
              UNION ALL SELECT place FROM bases WHERE operator_country IN (SELECT value FROM json_each(?)) AND judged <> 'rejected')";
            let actors = serde_json::to_string(&self.actors).unwrap_or_default();
            terms.add(there, actors.clone());
            terms.values.push(Box::new(actors));
        }
        if self.waiting {
            terms.sql.push(waiting());
        }
        if !self.mentions.is_empty() {
            terms.any("m.fid", &self.mentions);
        }
        self.boxed(terms, "m.place", "places");
    }

    /// What mentions `m` in documents `d` at places `p` are asked.
    pub(super) fn of_mentions(&self, near: Option<&[u32]>) -> Result<Terms, CaseError> {
        let mut terms = self.common("m", "status");
        self.told_in(&mut terms, "m.document", true)?;
        if self.kinds.is_empty() {
            terms.sql.push("m.kind <> 'demonym'".into());
        } else if self.kinds.len() < KINDS {
            terms.any("m.kind", self.kinds.iter().map(word).collect::<Vec<_>>());
        }
        if let Some(near) = near {
            terms.any("m.place", near);
        }
        self.of_mentions_alone(&mut terms);
        Ok(terms)
    }

    /// The end of a statement: order and limit.
    pub(super) fn rest(&self, order: &str) -> String {
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
