//! What of a case answers a question, by number alone: all that a window needs to know before it asks for rows.

use rusqlite::params_from_iter;

use super::Question;
use crate::store::{CaseError, CaseFile};

/// A mention that answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answering {
    /// Its number in the case.
    pub mention: u32,
    /// The number of its document.
    pub document: u32,
    /// The row of its place, where it has one.
    pub place: Option<u32>,
}

impl CaseFile {
    /// The mentions that answer a question, in no order. `near` as for [`each_mention`](Self::each_mention).
    ///
    /// # Errors
    /// When the question makes no sense, or the case cannot be read.
    pub fn answering(
        &self,
        question: &Question,
        near: Option<&[u32]>,
    ) -> Result<Vec<Answering>, CaseError> {
        let terms = question.of_mentions(near)?;
        // Documents and places that no condition names are not looked up at all.
        let select = "SELECT m.fid, m.document, m.place FROM mentions m
             LEFT JOIN documents d ON d.fid = m.document LEFT JOIN places p ON p.fid = m.place";
        let mut found = self.conn.prepare_cached(&terms.statement(select, ""))?;
        let rows = found.query_map(params_from_iter(terms.values()), |row| {
            Ok(Answering {
                mention: row.get(0)?,
                document: row.get(1)?,
                place: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Numbers of the documents that a question asks for where it asks nothing of places; none where it does, and what is
    /// named in a document has to say whether it answers.
    ///
    /// # Errors
    /// As [`answering`](Self::answering).
    pub fn documents_answering(&self, question: &Question) -> Result<Option<Vec<u32>>, CaseError> {
        let asked = Question {
            text: question.text.clone(),
            between: question.between.clone(),
            sources: question.sources.clone(),
            document: question.document,
            ..Question::default()
        };
        if asked != *question {
            return Ok(None);
        }
        let terms = question.of_documents()?;
        let sql = terms.statement("SELECT d.fid FROM documents d", "ORDER BY d.fid");
        let mut found = self.conn.prepare_cached(&sql)?;
        let rows = found.query_map(params_from_iter(terms.values()), |row| row.get(0))?;
        Ok(Some(rows.collect::<Result<_, _>>()?))
    }
}
