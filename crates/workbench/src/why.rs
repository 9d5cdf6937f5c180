//! Why a name has its place, in words.

use casefile::store::Question;
use geoparse::{Document, Mode, Reason, Span, Weighed, Why};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    Workbench,
    document::any_mention,
    failure::{Code, Failure},
};

/// How many candidates of a name are weighed: the best and the one behind it.
const WEIGHED: usize = 2;

/// Differences below this decide nothing.
const LEAST_WORTH: f64 = 0.1;

/// Why a name has its place, and not the next best one.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct WhyView {
    /// Where the name stands.
    #[serde(flatten)]
    pub span: Span,
    /// The name.
    pub text: String,
    /// The best place; none where nothing is known.
    pub best: Option<ChoiceView>,
    /// The next best; none where the name has one place only.
    pub runner_up: Option<ChoiceView>,
    /// What speaks for the best place against the next best, the weightiest first, and then what speaks against it.
    pub reasons: Vec<ReasonView>,
}

/// A place that a name may mean.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ChoiceView {
    /// Its id.
    pub id: String,
    /// Its name, with the unit and country that it lies in.
    pub name: String,
    /// Probability, 0 to 1, among all that the name may mean.
    pub probability: f64,
}

/// Something that speaks for the best place or against it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ReasonView {
    /// What it says of its place.
    pub words: String,
    /// Whether it is said of the next best place, not of the best.
    pub of_runner_up: bool,
    /// What it is worth more than for the next best place, in logarithms of odds; below zero it speaks against the best.
    pub worth: f64,
}

impl Workbench {
    /// Why each name of a document that is not opened has its place; given `spans`, of these.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn explain(
        &self,
        document: &Document,
        spans: Option<&[Span]>,
    ) -> Result<Vec<WhyView>, Failure> {
        let why = self
            .knowledge
            .reader(Mode::default())?
            .explain(document, spans, WEIGHED);
        let text: Vec<char> = document.text.chars().collect();
        Ok(why.iter().map(|why| view(why, &text)).collect())
    }

    /// Why a mention of the case has its place, as it was read.
    ///
    /// # Errors
    /// When no case is open, it has no such mention that was read, or the data files are missing or damaged.
    pub fn why(&self, mention: u32) -> Result<WhyView, Failure> {
        let none = || {
            Failure::new(
                Code::NoSuchMention,
                format!("the case has no mention {mention} that was read in a document."),
            )
        };
        let question = Question {
            mentions: vec![mention],
            ..any_mention()
        };
        let (document, span) = self.case_read(|held| {
            let found = held.case.mentions(&question, None)?.into_iter().next();
            let row = found.ok_or_else(none)?;
            Ok((held.case.document(row.document)?, row.mention.span))
        })?;
        self.explain(&document, None)?
            .into_iter()
            .find(|view| view.span == span)
            .ok_or_else(none)
    }
}

fn view(why: &Why, text: &[char]) -> WhyView {
    let (best, next) = (why.candidates.first(), why.candidates.get(1));
    WhyView {
        span: why.span,
        text: text
            .get(why.span.start..why.span.end)
            .unwrap_or_default()
            .iter()
            .collect(),
        best: best.map(choice),
        runner_up: next.map(choice),
        reasons: best.map_or_else(Vec::new, |best| reasons(best, next)),
    }
}

fn choice(it: &Weighed) -> ChoiceView {
    let inside = [it.place.admin1.as_deref(), it.place.country.as_deref()]
        .into_iter()
        .flatten();
    let inside = inside.filter(|name| *name != it.place.name);
    let words: Vec<&str> = std::iter::once(it.place.name.as_str())
        .chain(inside)
        .collect();
    ChoiceView {
        id: it.place.id.clone(),
        name: words.join(", "),
        probability: it.probability,
    }
}

/// What sets the best place apart from the next best. What only one of them has is said of that one.
fn reasons(best: &Weighed, next: Option<&Weighed>) -> Vec<ReasonView> {
    let worth = |of: &[Reason], feature| {
        of.iter()
            .find(|reason| reason.feature == feature)
            .map(|reason| reason.worth)
    };
    let theirs: &[Reason] = next.map_or(&[], |next| &next.reasons);
    let mut features: Vec<_> = best
        .reasons
        .iter()
        .chain(theirs)
        .map(|reason| reason.feature)
        .collect();
    features.sort_unstable();
    features.dedup();
    let reason = |feature: geoparse::Feature| {
        let (own, other) = (worth(&best.reasons, feature), worth(theirs, feature));
        ReasonView {
            words: feature.words().to_owned(),
            of_runner_up: own.is_none(),
            worth: own.unwrap_or_default() - other.unwrap_or_default(),
        }
    };
    let mut reasons: Vec<ReasonView> = features.into_iter().map(reason).collect();
    reasons.retain(|reason| reason.worth.abs() >= LEAST_WORTH);
    reasons.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    reasons
}
