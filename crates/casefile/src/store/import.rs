//! Documents and their readings into the tables.

use std::{collections::HashMap, ops::ControlFlow};

use geoparse::{Document, Mention, Reading};
use rusqlite::Connection;

use super::{
    CaseError, CaseFile, EditRow, document,
    journal::Did,
    mention::{self, Known},
    place::Met,
    relation,
};
use crate::Evidence;

/// A document that comes into a case.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The document; its id becomes its name in the case.
    pub document: Document,
    /// What was read in it.
    pub reading: Reading,
    /// What had to be assumed to read it.
    pub notice: Option<String>,
}

/// What became of the documents of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Numbers of the documents that were added, in order.
    pub added: Vec<u32>,
    /// Numbers of those that the case had already, name and text.
    pub known: Vec<u32>,
}

impl CaseFile {
    /// Adds documents, all of them as one edit or none. `watch` is called before each and breaks to stop.
    ///
    /// A document that the case has already, under that name and with that text, is passed over; one with the name of
    /// another gets `-2`, `-3` … What was remembered of names, and the analyst's own aliases, are applied to each.
    ///
    /// # Errors
    /// When the case cannot be changed, or `watch` had it stopped.
    pub fn import(
        &mut self,
        arrivals: &mut dyn Iterator<Item = Arrival>,
        why: Option<&str>,
        watch: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<(Imported, Option<EditRow>), CaseError> {
        self.transact("import", why, |tx| {
            let mut all = Import {
                known: Known::of(tx)?,
                met: Met::default(),
                sources: HashMap::new(),
            };
            let mut imported = Imported::default();
            let mut mentions = 0;
            for arrival in arrivals {
                if watch().is_break() {
                    return Err(CaseError::Stopped);
                }
                match all.add(tx, &arrival)? {
                    Ok((fid, count)) => {
                        imported.added.push(fid);
                        mentions += count;
                    }
                    Err(fid) => imported.known.push(fid),
                }
            }
            let what = format!(
                "imported {} documents with {mentions} mentions",
                imported.added.len()
            );
            Ok(Did {
                what,
                value: imported,
            })
        })
    }
}

/// What an import looks up once for all its documents.
struct Import {
    known: Known,
    met: Met,
    sources: HashMap<String, i64>,
}

impl Import {
    /// Adds a document with all that was read in it, and gives its number and that of its mentions; else the number of
    /// the one that is there.
    fn add(
        &mut self,
        tx: &Connection,
        arrival: &Arrival,
    ) -> Result<Result<(u32, usize), u32>, CaseError> {
        let Arrival {
            document,
            reading,
            notice,
        } = arrival;
        let name = match document::name(tx, document)? {
            Ok(name) => name,
            Err(fid) => return Ok(Err(fid)),
        };
        let source = document
            .source
            .as_deref()
            .map(|source| self.source(tx, source))
            .transpose()?;
        let fid = document::insert(tx, &name, document, reading, notice.as_deref(), source)?;
        let evidence = Evidence::new(&document.text);
        let mentions = mention::with_aliases(&self.known, document, &reading.mentions);
        for mention in &mentions {
            self.mention(tx, fid, mention, &evidence)?;
        }
        for visit in &reading.visits {
            relation::add_visit(tx, Some(fid), visit, Some(&evidence), &mut self.met)?;
        }
        for basing in &reading.basings {
            relation::add_basing(tx, Some(fid), basing, Some(&evidence), &mut self.met)?;
        }
        Ok(Ok((fid, mentions.len())))
    }

    fn mention(
        &mut self,
        tx: &Connection,
        document: u32,
        mention: &Mention,
        evidence: &Evidence<'_>,
    ) -> Result<(), CaseError> {
        let read = mention
            .place
            .as_ref()
            .map(|place| self.met.row(tx, place))
            .transpose()?;
        let judged = self.known.judged(mention, read);
        mention::insert(tx, document, mention, read, judged, evidence)?;
        Ok(())
    }

    fn source(&mut self, tx: &Connection, name: &str) -> rusqlite::Result<i64> {
        if let Some(fid) = self.sources.get(name) {
            return Ok(*fid);
        }
        let fid = document::source(tx, name)?;
        self.sources.insert(name.to_owned(), fid);
        Ok(fid)
    }
}
