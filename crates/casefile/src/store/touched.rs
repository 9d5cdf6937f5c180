//! What an edit changed, for those who show the case.

use std::collections::BTreeSet;

use rusqlite::Row;

use super::{CaseError, CaseFile};

/// What an edit, or its undoing, changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Numbers of the documents that it changed anything in, those that are gone included.
    pub documents: BTreeSet<u32>,
    /// Numbers of the mentions that were judged in the document asked about.
    pub mentions: Vec<u32>,
    /// Whether more changed there than how mentions are judged: one came or went, or a visit, a basing or a place changed.
    pub more: bool,
}

impl CaseFile {
    /// What the edit of that number changed, and what of it in the document that is shown.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn touched(&self, edit: u32, shown: Option<u32>) -> Result<Touched, CaseError> {
        let mut changes = self
            .conn
            .prepare_cached(include_str!("schema/touched.sql"))?;
        let mut rows = changes.query([edit])?;
        let mut touched = Touched::default();
        while let Some(row) = rows.next()? {
            touched.take(row, shown)?;
        }
        Ok(touched)
    }
}

impl Touched {
    fn take(&mut self, row: &Row<'_>, shown: Option<u32>) -> rusqlite::Result<()> {
        let (table, fid, op): (String, u32, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if table == "places" {
            // How often a place is named changes with every judgement, and shows nowhere in a document.
            self.more |= row.get::<_, bool>(4)?;
            return Ok(());
        }
        let document: Option<u32> = row.get(3)?;
        self.documents.extend(document);
        if document.is_none() || document != shown {
            return Ok(());
        }
        if table == "mentions" && op == "U" {
            self.mentions.push(fid);
        } else {
            self.more = true;
        }
        Ok(())
    }
}
