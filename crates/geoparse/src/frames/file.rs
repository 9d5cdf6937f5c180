//! `frames.toml`: the frames and the words around them.

use super::{Auxiliary, Bend, Tenses, Words};
use crate::lexicon::Phrases;
use crate::{BasingStatus, LexiconError, VisitStatus};
use serde::Deserialize;
use std::collections::HashMap;

/// Who of a clause is the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Part {
    /// The subject goes.
    Goer,
    /// Whoever of subject and partner is not at home.
    Companion,
    /// The object is received by the subject.
    Guest,
    /// The object is sent, invited or kept out by the subject.
    Sent,
}

/// One way to tell of a visit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VisitFrame {
    #[expect(
        dead_code,
        reason = "says in the file what the frame is; errors of the file name lines"
    )]
    pub(crate) name: String,
    pub(crate) r#as: Part,
    pub(crate) verbs: Vec<String>,
    pub(crate) nouns: Vec<String>,
    /// Prepositions before the destination.
    pub(crate) to: Vec<String>,
    /// What it asks for.
    #[serde(default)]
    is: Vec<Trait>,
    /// The one status that it counts with.
    pub(crate) only: Option<VisitStatus>,
    /// Its status whatever the tense.
    pub(crate) status: Option<VisitStatus>,
    pub(crate) past: Option<VisitStatus>,
    pub(crate) perfect: Option<VisitStatus>,
    /// How plainly it tells of a visit, 0 to 1.
    #[serde(default = "plainly")]
    pub(crate) weight: f64,
    /// Code of the event in PLOVER or CAMEO.
    pub(crate) code: String,
    #[expect(dead_code, reason = "kept for readers of the file")]
    pub(crate) source: String,
}

impl VisitFrame {
    /// Whether it asks for something.
    pub(crate) fn is(&self, wanted: Trait) -> bool {
        self.is.contains(&wanted)
    }
}

/// What a frame of a visit asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Trait {
    /// The destination may follow at once, without a preposition.
    Direct,
    /// It counts without an official purpose: the flight of a head of state.
    Flight,
    /// It counts only with a word of purpose.
    Purpose,
    /// It counts only abroad.
    Away,
    /// It only says that somebody speaks there.
    Speech,
    /// It leads away from where somebody was: `back from`.
    Back,
}

fn plainly() -> f64 {
    1.0
}

/// One way to tell of a basing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BasingFrame {
    #[expect(
        dead_code,
        reason = "says in the file what the frame is; errors of the file name lines"
    )]
    pub(crate) name: String,
    pub(crate) verbs: Vec<String>,
    pub(crate) nouns: Vec<String>,
    past: BasingStatus,
    present: BasingStatus,
    future: BasingStatus,
    /// What it asks for or says beside.
    #[serde(default)]
    is: Vec<StayTrait>,
    /// What it is told of.
    #[serde(default)]
    pub(crate) of: Of,
    #[expect(dead_code, reason = "kept for readers of the file")]
    pub(crate) source: String,
}

/// What a frame of basing asks for, or says beside its statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum StayTrait {
    /// The forces are always the subject.
    Subject,
    /// The operator is never the host.
    Foreign,
    /// The subject is the host.
    Host,
    /// `from` leads to where the forces are.
    From,
    /// `from` leads to where the forces were until then.
    Moves,
    /// The forces behind `by` hold the place that is the subject.
    Held,
}

/// What a frame of basing is told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Of {
    /// Forces and sites.
    #[default]
    All,
    /// Sites only: a command that is handed over stays.
    Sites,
    /// Aircraft and the like only: others that are flown from somewhere leave it.
    Craft,
    /// Forces only that are the object: `leaves 3,400 peacekeepers to guard the port`.
    Forces,
}

impl BasingFrame {
    /// Whether who has done it is there no more.
    pub(crate) fn leaves(&self) -> bool {
        self.past == BasingStatus::Withdrawn
    }

    /// Whether it asks for something, or says it.
    pub(crate) fn is(&self, wanted: StayTrait) -> bool {
        self.is.contains(&wanted)
    }

    /// The statuses by tense.
    pub(crate) fn tenses(&self) -> Tenses {
        Tenses {
            past: self.past,
            present: self.present,
            future: self.future,
        }
    }
}

/// Words that bend a status.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bends {
    planned: Vec<String>,
    hypothetical: Vec<String>,
    cancelled: Vec<String>,
    denied: Vec<String>,
    neutral: Vec<String>,
}

impl Bends {
    pub(crate) fn into_phrases(self) -> Phrases<Bend> {
        let with = |words: Vec<String>, bend| words.into_iter().map(move |word| (word, bend));
        with(self.planned, Bend::Planned)
            .chain(with(self.hypothetical, Bend::Hypothetical))
            .chain(with(self.cancelled, Bend::Cancelled))
            .chain(with(self.denied, Bend::Denied))
            .chain(with(self.neutral, Bend::Neutral))
            .collect()
    }
}

/// Small verbs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Auxiliaries {
    be: Vec<String>,
    have: Vec<String>,
    r#do: Vec<String>,
    future: Vec<String>,
    maybe: Vec<String>,
}

impl Auxiliaries {
    pub(crate) fn phrases(&self) -> Phrases<Auxiliary> {
        let with = |words: &[String], what| {
            let words = words.to_vec();
            words.into_iter().map(move |word| (word, what))
        };
        with(&self.be, Auxiliary::Be)
            .chain(with(&self.have, Auxiliary::Have))
            .chain(with(&self.r#do, Auxiliary::Do))
            .chain(with(&self.future, Auxiliary::Future))
            .chain(with(&self.maybe, Auxiliary::Maybe))
            .collect()
    }
}

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) visit: Vec<VisitFrame>,
    pub(crate) basing: Vec<BasingFrame>,
    pub(crate) bends: Bends,
    pub(crate) auxiliaries: Auxiliaries,
    pub(crate) lists: HashMap<Words, Vec<String>>,
    /// Irregular past and participle by base form.
    pub(crate) forms: HashMap<String, Vec<String>>,
}

/// Reads the file.
pub(crate) fn parse(text: &str) -> Result<File, LexiconError> {
    toml::from_str(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let before = text.get(..start).unwrap_or_default();
        LexiconError::Row {
            file: "frames.toml",
            line: before.matches('\n').count() as u64 + 1,
            problem: error.message().to_owned(),
        }
    })
}
