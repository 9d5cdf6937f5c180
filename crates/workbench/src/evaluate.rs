//! Readings measured against texts that people annotated.

use eval::{Gold, Item, Relations};
use geoparse::Mode;

use crate::{Workbench, failure::Failure};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Whether names are found, and their places right; without `nested`, names inside names are left out.
    Places {
        /// Whether the corpus marks names inside names.
        nested: bool,
    },
    /// Whether the places of marked names are right.
    Resolve,
    /// Whether the places of marked names are among those that they may mean.
    Candidates,
    /// Whether the roles of marked names are right.
    Role,
    /// Whether visits and basings are found.
    Relations,
}

/// How one text came out.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Everything that counts in it.
    Items(Vec<Item>),
    /// Its visits and basings.
    Relations(Relations),
}

impl Workbench {
    /// Reads an annotated text and compares.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn evaluate(&self, task: Task, gold: &Gold, mode: Mode) -> Result<Outcome, Failure> {
        let reader = self.knowledge.reader(mode)?;
        let document = &gold.document;
        let items = match task {
            Task::Places { nested } => {
                let reading = reader.read(document);
                let spans: Vec<_> = reading
                    .mentions
                    .iter()
                    .map(|mention| mention.span)
                    .collect();
                let possible = reader.candidates(document, &spans);
                eval::places(gold, &reading, &possible, nested)
            }
            Task::Resolve => {
                let spans = gold.spans();
                eval::resolve(
                    gold,
                    &reader.read_spans(document, &spans),
                    &reader.candidates(document, &spans),
                )
            }
            Task::Candidates => eval::candidates(gold, &reader.candidates(document, &gold.spans())),
            Task::Role => eval::role(gold, &reader.read_spans(document, &gold.spans())),
            Task::Relations => {
                return Ok(Outcome::Relations(eval::relations(
                    gold,
                    &reader.read(document),
                )));
            }
        };
        Ok(Outcome::Items(items))
    }
}
