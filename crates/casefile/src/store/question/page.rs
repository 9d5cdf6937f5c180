//! Some of the mentions that answer a question, in whatever order: a table shows hundreds of thousands a screen at a time.

use rusqlite::{ToSql, params_from_iter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Column, Facet, Holding, Question, column::holding, terms::Terms};
use crate::store::{
    CaseError, CaseFile, MentionRow, place,
    read::{MENTION, mention_row},
};

/// Which rows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Leaf {
    /// Words that a row holds, all of them.
    pub words: String,
    /// What columns have to hold.
    pub columns: Vec<Holding>,
    /// What rows are gathered by, group after group.
    pub group: Option<Column>,
    /// What rows are sorted by.
    pub by: Column,
    /// Whether the last comes first.
    pub down: bool,
    /// How many rows come before.
    pub skip: u32,
    /// The most to give.
    pub take: u32,
    /// Codes of countries in the order of the names that the table writes for them; without any, they are in the order of the
    /// codes.
    pub countries: Vec<String>,
}

impl Leaf {
    /// What rows stand in order by, with what is known by no name last, and the value in it; `None` where there is none.
    fn order(&self, column: Column, down: &str) -> (String, Option<String>) {
        let sql = column.sql();
        if column != Column::Country || self.countries.is_empty() {
            return (format!("{sql}{down}"), None);
        }
        let order = format!("nullif(instr(?, ',' || {sql} || ','), 0){down}, {sql}{down}");
        (order, Some(format!(",{},", self.countries.join(","))))
    }
}

/// Some rows of a table, and how many it has.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Page {
    /// How many rows the table has.
    pub total: u32,
    /// On the first leaf, the groups of the table in order, where it has any; what is in none is in one without a name, the
    /// last.
    pub groups: Vec<Facet>,
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
            holding(&mut terms, ANYWHERE, word);
        }
        for asked in &leaf.columns {
            asked.add_to(&mut terms);
        }
        // Documents and places that no condition names are not looked up inside; where the count itself joins them, they are.
        let counted = terms.statement(&format!("SELECT m.fid {FROM}"), "LIMIT -1");
        let mut count = self
            .conn
            .prepare_cached(&format!("SELECT count(*) FROM ({counted})"))?;
        Ok(Page {
            total: count.query_row(params_from_iter(terms.values()), |row| row.get(0))?,
            groups: self.groups(&terms, leaf)?,
            rows: self.leaf(&terms, leaf)?,
        })
    }

    fn leaf(&self, terms: &Terms, leaf: &Leaf) -> Result<Vec<MentionRow>, CaseError> {
        let (group, grouped) = leaf
            .group
            .map(|group| leaf.order(group, " NULLS LAST"))
            .unwrap_or_default();
        let (by, sorted) = leaf.order(leaf.by, if leaf.down { " DESC" } else { "" });
        let comma = if group.is_empty() { "" } else { ", " };
        let rest = format!(
            "ORDER BY {group}{comma}{by}, m.document, m.span_start, m.span_end DESC, m.fid LIMIT {} OFFSET {}",
            leaf.take, leaf.skip
        );
        let select = format!("SELECT {}, {MENTION} {FROM}", place::COLUMNS);
        let mut found = self.conn.prepare_cached(&terms.statement(&select, &rest))?;
        let orders = [&grouped, &sorted].into_iter().flatten();
        let values = terms
            .values()
            .chain(orders.map(|order| order as &dyn ToSql));
        let rows = found.query_map(params_from_iter(values), mention_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn groups(&self, terms: &Terms, leaf: &Leaf) -> Result<Vec<Facet>, CaseError> {
        let Some(group) = leaf.group.filter(|_| leaf.skip == 0) else {
            return Ok(Vec::new());
        };
        let (by, name) = (group.sql(), group.name());
        let select = format!("SELECT CAST(min({name}) AS TEXT), count(*) {FROM}");
        let (order, sorted) = leaf.order(group, " NULLS LAST");
        let rest = format!("GROUP BY {by} ORDER BY {order}");
        let mut found = self.conn.prepare_cached(&terms.statement(&select, &rest))?;
        let values = terms
            .values()
            .chain(sorted.iter().map(|order| order as &dyn ToSql));
        let rows = found.query_map(params_from_iter(values), |row| {
            let value: Option<String> = row.get(0)?;
            Ok(Facet {
                value: value.unwrap_or_default(),
                count: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// All the words that a row shows.
const ANYWHERE: &str = "m.text || char(10) || coalesce(p.name, '') || char(10) || coalesce(m.sentence, '') || char(10) || d.name || char(10) || coalesce(d.title, '')";
