//! A document, its reading, and the judgements on it.

use geoparse::{Document, Mention, Reading};
use thiserror::Error;

use crate::{Judgement, Status, history::History, judgement::Verdict};

/// What an analyst gathered; one document for now, held in memory.
#[derive(Clone, Debug)]
pub struct Case {
    document: Document,
    notice: Option<String>,
    reading: Reading,
    /// One a mention of the reading.
    verdicts: Vec<Verdict>,
    history: History<Change>,
}

/// A verdict that replaced another.
#[derive(Clone, Debug)]
struct Change {
    mention: usize,
    before: Verdict,
    after: Verdict,
}

/// A mention as the analyst left it.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// Its number in the reading, from 0.
    pub index: usize,
    /// With the chosen place, where one was chosen; `candidates` stay as they were read.
    pub mention: Mention,
    /// What was said of it.
    pub status: Status,
}

/// A judgement on a mention that the document does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the document has no mention {index}: it has {count}, counted from 0.")]
pub struct NoSuchMention {
    /// The number given.
    pub index: usize,
    /// How many there are.
    pub count: usize,
}

impl Case {
    /// A case over one document as it was read; `notice` says what had to be assumed to read it.
    pub fn new(document: Document, reading: Reading, notice: Option<String>) -> Self {
        let verdicts = vec![Verdict::default(); reading.mentions.len()];
        Self {
            document,
            notice,
            reading,
            verdicts,
            history: History::default(),
        }
    }

    /// The document.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What had to be assumed to read the document.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    /// The document's reading, untouched by any judgement.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// Every mention as the analyst left it, in reading order.
    pub fn mentions(&self) -> impl Iterator<Item = Judged> {
        let judged = self.reading.mentions.iter().zip(&self.verdicts).enumerate();
        judged.map(|(index, (mention, verdict))| Judged {
            index,
            mention: verdict.applied(mention),
            status: verdict.status,
        })
    }

    /// Takes down a judgement on the mention of that number. One that changes nothing leaves no trace in the history.
    ///
    /// # Errors
    /// When the document has no such mention.
    pub fn judge(&mut self, index: usize, judgement: Judgement) -> Result<(), NoSuchMention> {
        let count = self.verdicts.len();
        let mention = self.reading.mentions.get(index);
        let (Some(mention), Some(verdict)) = (mention, self.verdicts.get_mut(index)) else {
            return Err(NoSuchMention { index, count });
        };
        let after = verdict.then(judgement, mention);
        if after != *verdict {
            let before = std::mem::replace(verdict, after.clone());
            self.history.note(Change {
                mention: index,
                before,
                after,
            });
        }
        Ok(())
    }

    /// The mention of that number as the analyst left it; none where the document has no such mention.
    pub fn mention(&self, index: usize) -> Option<Judged> {
        let (mention, verdict) = (self.reading.mentions.get(index)?, self.verdicts.get(index)?);
        Some(Judged {
            index,
            mention: verdict.applied(mention),
            status: verdict.status,
        })
    }

    /// Takes the last judgement back, and gives the number of the mention it was about; none when there is none.
    pub fn undo(&mut self) -> Option<usize> {
        let change = self.history.undo();
        Self::set(
            &mut self.verdicts,
            change.map(|change| (change.mention, &change.before)),
        )
    }

    /// Makes the judgement again that was taken back last, and gives the number of the mention it is about; none when
    /// there is none.
    pub fn redo(&mut self) -> Option<usize> {
        let change = self.history.redo();
        Self::set(
            &mut self.verdicts,
            change.map(|change| (change.mention, &change.after)),
        )
    }

    /// Whether [`undo`](Self::undo) would do something.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether [`redo`](Self::redo) would do something.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    fn set(verdicts: &mut [Verdict], change: Option<(usize, &Verdict)>) -> Option<usize> {
        let (index, verdict) = change?;
        verdicts.get_mut(index)?.clone_from(verdict);
        Some(index)
    }
}
