//! What is known of visits and basings: frames, offices, people, organisations and forces, from the tables of
//! `data/curated`.

mod file;
pub(crate) mod holders;
mod people;
mod rows;
mod sites;
mod verbs;

use crate::lexicon::{Phrases, table};
use crate::{BasingStatus, LexiconError};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::error::Error;

pub(crate) use file::{BasingFrame, Of, Part, StayTrait, Trait, VisitFrame};
pub(crate) use people::People;
pub(crate) use rows::{Force, Office, Organisation, OrganisationKind, Rank, Sort};
pub(crate) use verbs::{Form, Verb, Verbs};

/// What a word between a subject and its verb does to the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bend {
    Planned,
    Hypothetical,
    Cancelled,
    Denied,
    Neutral,
}

/// What a small verb does in a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Auxiliary {
    Be,
    Have,
    Do,
    Future,
    Maybe,
}

/// Sets of words that the rules ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Words {
    Adverbs,
    Negation,
    Breaks,
    Private,
    Purpose,
    PlaceNouns,
    Combat,
    Causatives,
    Modifiers,
    InTitles,
    Former,
    Governing,
    Locative,
    Begins,
    Ends,
    Hearsay,
    Recent,
    Upcoming,
    Possible,
    CalledOff,
    Determiners,
    Lasting,
    /// Words with which a sentence turns to something else.
    Turns,
    /// Words before a verb in the present that say that it goes on.
    Running,
    Leading,
    NoAdverbs,
    Soldierly,
    OwnLand,
    Remote,
    Members,
    Company,
    ForcePronouns,
    Deeds,
    Events,
    Shared,
    Onward,
    Speech,
    Commands,
    Few,
    Many,
    Proposed,
    Plans,
    Claims,
    Refutes,
    Phasal,
    Topical,
    Stages,
    Quantities,
    StateBodies,
}

/// How visits and basings are told, ready to be looked up.
#[derive(Debug)]
pub struct Frames {
    /// Visit frames.
    pub(crate) visits: Vec<VisitFrame>,
    /// Basing frames.
    pub(crate) basings: Vec<BasingFrame>,
    pub(crate) visit_verbs: Verbs,
    pub(crate) visit_nouns: Phrases<usize>,
    pub(crate) basing_verbs: Verbs,
    pub(crate) basing_nouns: Phrases<usize>,
    pub(crate) bends: Phrases<Bend>,
    pub(crate) auxiliaries: Phrases<Auxiliary>,
    words: FxHashMap<Words, Phrases<()>>,
    pub(crate) offices: Phrases<Office>,
    pub(crate) people: People,
    pub(crate) organisations: Phrases<Organisation>,
    pub(crate) forces: Phrases<Force>,
    /// Who held what before.
    pub(crate) holders: Vec<holders::Holder>,
    /// Who uses which military site.
    pub(crate) sites: sites::Sites,
}

impl Frames {
    /// Builds them from their tables; `read` gives the text of a table by its name, as in `people.csv`.
    ///
    /// # Errors
    /// When a table cannot be read, lacks a column or has a bad row; the error names file and line.
    pub fn from_tables<E: Into<Box<dyn Error + Send + Sync>>>(
        read: impl Fn(&str) -> Result<String, E>,
    ) -> Result<Self, LexiconError> {
        let read = |file: &'static str| {
            read(file).map_err(|source| LexiconError::Read {
                file,
                source: source.into(),
            })
        };
        let file = file::parse(&read("frames.toml")?)?;
        let visit_verbs = Verbs::new(&file.forms, file.visit.iter().map(|frame| &frame.verbs));
        let basing_verbs = Verbs::new(&file.forms, file.basing.iter().map(|frame| &frame.verbs));
        Ok(Self {
            visit_nouns: nouns(file.visit.iter().map(|frame| &frame.nouns)),
            basing_nouns: nouns(file.basing.iter().map(|frame| &frame.nouns)),
            bends: file.bends.into_phrases(),
            auxiliaries: file.auxiliaries.phrases(),
            words: file
                .lists
                .iter()
                .map(|(of, words)| (*of, plain(words)))
                .collect(),
            visits: file.visit,
            basings: file.basing,
            visit_verbs,
            basing_verbs,
            offices: phrases("offices.csv", &read("offices.csv")?, Office::entry)?,
            people: People::new(table::rows("people.csv", &read("people.csv")?)?),
            organisations: phrases(
                "organisations.csv",
                &read("organisations.csv")?,
                Organisation::entry,
            )?,
            forces: phrases("forces.csv", &read("forces.csv")?, Force::entry)?,
            holders: table::rows("holders.csv", &read("holders.csv")?)?,
            sites: sites::Sites::new(table::rows("sites.csv", &read("sites.csv")?)?),
        })
    }

    /// A set of words.
    pub(crate) fn words(&self, of: Words) -> Option<&Phrases<()>> {
        self.words.get(&of)
    }
}

/// Nouns with the number of their frame.
fn nouns<'f>(frames: impl Iterator<Item = &'f Vec<String>>) -> Phrases<usize> {
    let numbered = frames.enumerate();
    numbered
        .flat_map(|(at, nouns)| nouns.iter().map(move |noun| (noun.clone(), at)))
        .collect()
}

fn plain(words: &[String]) -> Phrases<()> {
    words.iter().map(|word| (word.clone(), ())).collect()
}

fn phrases<R: DeserializeOwned, T>(
    file: &'static str,
    text: &str,
    entry: impl Fn(R) -> (String, T),
) -> Result<Phrases<T>, LexiconError> {
    Ok(table::rows(file, text)?.into_iter().map(entry).collect())
}

/// Status of a basing by the tense of its verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tenses {
    pub(crate) past: BasingStatus,
    pub(crate) present: BasingStatus,
    pub(crate) future: BasingStatus,
}
