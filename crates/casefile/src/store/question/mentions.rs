//! Mentions and places that answer a question.

use rusqlite::params_from_iter;

use super::{Order, Question, terms::Terms};
use crate::store::{
    CaseError, CaseFile, MentionRow, PlaceRow, place,
    read::{MENTION, mention_row, of_place, place_row},
};

/// The order in which a reader meets them.
const IN_THE_TEXT: &str = "m.document, m.span_start, m.span_end DESC, m.fid";

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
        let order = match question.order {
            Order::Text => IN_THE_TEXT.to_owned(),
            Order::Doubt => format!("m.place IS NOT NULL, m.confidence, {IN_THE_TEXT}"),
        };
        let sql = terms.statement(&select, &question.rest(&order));
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
        let columns = format!("SELECT {},", of_place());
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
            places.extend(place_row(row)?);
        }
        Ok(places)
    }
}
