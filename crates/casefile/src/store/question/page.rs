//! Some of the mentions that answer a question, in whatever order: a table shows hundreds of thousands a screen at a time.

use rusqlite::params_from_iter;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Question, terms::Terms};
use crate::store::{
    CaseError, CaseFile, MentionRow, place,
    read::{MENTION, mention_row},
};

/// What a table of mentions is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Column {
    /// As they stand, document by document.
    #[default]
    Document,
    /// The name as it is written.
    Text,
    /// The place's name.
    Place,
    /// The place's country.
    Country,
    /// What sort of thing it names.
    Kind,
    /// What the name stands for.
    Role,
    /// What was said of it.
    Status,
    /// How likely it is right.
    Confidence,
    /// The words around it.
    Sentence,
}

impl Column {
    fn sql(self) -> &'static str {
        match self {
            Self::Document => "m.document",
            Self::Text => "m.text COLLATE NOCASE",
            Self::Place => "p.name COLLATE NOCASE",
            Self::Country => "p.country",
            Self::Kind => "m.kind",
            Self::Role => "m.role",
            Self::Status => "m.status",
            Self::Confidence => {
                "CASE m.status WHEN 'auto' THEN m.confidence WHEN 'rejected' THEN 0 ELSE 1 END"
            }
            Self::Sentence => "m.sentence COLLATE NOCASE",
        }
    }
}

/// Which rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Leaf {
    /// Words that a row holds, all of them.
    pub words: String,
    /// What rows are sorted by.
    pub by: Column,
    /// Whether the last comes first.
    pub down: bool,
    /// How many rows come before.
    pub skip: u32,
    /// The most to give.
    pub take: u32,
}

/// Some rows of a table, and how many it has.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Page {
    /// How many rows the table has.
    pub total: u32,
    /// Those that were asked for.
    pub rows: Vec<MentionRow>,
}

const FROM: &str = "FROM mentions m LEFT JOIN documents d ON d.fid = m.document LEFT JOIN places p ON p.fid = m.place";

impl CaseFile {
    /// Those of the mentions that answer a question which stand on that leaf. `near` as for
    /// [`each_mention`](Self::each_mention).
    ///
    /// # Errors
    /// When the question makes no sense, or the case cannot be read.
    pub fn page(
        &self,
        question: &Question,
        near: Option<&[u32]>,
        leaf: &Leaf,
    ) -> Result<Page, CaseError> {
        let mut terms = question.of_mentions(near)?;
        for word in leaf.words.split_whitespace() {
            holding(&mut terms, word);
        }
        let count = terms.statement(&format!("SELECT count(*) {FROM}"), "");
        let mut count = self.conn.prepare_cached(&count)?;
        let total = count.query_row(params_from_iter(terms.values()), |row| row.get(0))?;
        let down = if leaf.down { " DESC" } else { "" };
        let rest = format!(
            "ORDER BY {}{down}, m.document, m.span_start, m.span_end DESC, m.fid LIMIT {} OFFSET {}",
            leaf.by.sql(),
            leaf.take,
            leaf.skip
        );
        let select = format!("SELECT {}, {MENTION} {FROM}", place::COLUMNS);
        let mut found = self.conn.prepare_cached(&terms.statement(&select, &rest))?;
        let rows = found.query_map(params_from_iter(terms.values()), mention_row)?;
        Ok(Page {
            total,
            rows: rows.collect::<Result<_, _>>()?,
        })
    }
}

/// Adds that one of the words of a row holds this one.
fn holding(terms: &mut Terms, word: &str) {
    let mut escaped = String::new();
    for letter in word.chars() {
        if ['\\', '%', '_'].contains(&letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    let within = "(m.text || char(10) || coalesce(p.name, '') || char(10) || coalesce(m.sentence, '') || char(10) || d.name || char(10) || coalesce(d.title, ''))";
    terms.add(
        &format!("{within} LIKE ? ESCAPE '\\'"),
        format!("%{escaped}%"),
    );
}
