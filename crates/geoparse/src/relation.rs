//! What a text says of places: who went where, and whose forces are where.

use crate::Span;
use gazetteer::Place;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Actor {
    /// The words for them, as written.
    pub text: String,
    /// Where the words stand.
    #[serde(flatten)]
    pub span: Span,
    /// ISO 3166-1 alpha-2, or `org:NAME` where no country fits.
    pub country: Option<String>,
}

/// Where it happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Site {
    /// The words for it, as written.
    pub text: String,
    /// Where the words stand.
    #[serde(flatten)]
    pub span: Span,
    /// The place meant.
    pub place: Option<Place>,
}

/// Who uses a military site that a text names, as the gazetteer knows it: background, whatever the text says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Background {
    /// The site, where the text first names it.
    pub site: Site,
    /// ISO 3166-1 alpha-2 or `org:NAME` of those who use it, the main one first.
    pub operators: Vec<String>,
    /// First year of use, where known.
    pub since: Option<i16>,
    /// Last year of use; none while it goes on.
    pub until: Option<i16>,
}

/// How finely a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To a quarter of the year.
    Season,
    /// To the year.
    Year,
}

/// When, as written and as calendar days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct When {
    /// The words, as written.
    pub text: String,
    /// Where the words stand.
    pub span: Span,
    /// First day, `YYYY-MM-DD`; none where the words do not tell.
    pub from: Option<String>,
    /// Last day, `YYYY-MM-DD`; none where the words do not tell.
    pub to: Option<String>,
    /// How finely it is known.
    pub precision: Precision,
}

/// How a visit stood when the text was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum VisitStatus {
    /// Over.
    Occurred,
    /// There now.
    Ongoing,
    /// Announced or under way.
    Planned,
    /// Called off or put off.
    Cancelled,
    /// Said not to have been.
    Denied,
    /// Invited, wished for.
    Hypothetical,
}

/// Somebody goes to a place on official business.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Visit {
    /// Who goes.
    pub visitor: Actor,
    /// Where to.
    pub destination: Site,
    /// Where from, where the text or the visitor's country tells.
    pub origin: Option<Site>,
    /// Whether `origin` is only the visitor's seat, not in the text.
    pub origin_assumed: bool,
    /// ISO 3166-1 alpha-2 of the country visited.
    pub host_country: Option<String>,
    /// When.
    pub date: Option<When>,
    /// How it stood.
    pub status: VisitStatus,
    /// The word that says so: `arrived`, `visit`.
    pub trigger: String,
    /// Code of the event in the coding scheme of the extractor.
    pub code: String,
    /// Sentences that state it, the best first.
    pub evidence: Vec<Span>,
    /// Probability, 0 to 1, that all of it is right.
    pub confidence: f64,
}

/// How a basing stood when the text was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum BasingStatus {
    /// There now.
    Present,
    /// Announced or proposed.
    Planned,
    /// Under construction.
    Building,
    /// Left.
    Withdrawn,
    /// Said not to be.
    Denied,
    /// Claimed by others, unconfirmed.
    Reported,
}

/// Armed forces are at a place, come or leave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Basing {
    /// Whose forces.
    pub operator: Actor,
    /// Where, more closely than the country.
    pub site: Option<Site>,
    /// ISO 3166-1 alpha-2 of the country they are in.
    pub host_country: Option<String>,
    /// What is based: `8,500 troops`, `a destroyer`.
    pub force: Option<String>,
    /// When.
    pub date: Option<When>,
    /// How it stood.
    pub status: BasingStatus,
    /// The word that says so: `stationed`, `base`.
    pub trigger: String,
    /// Sentences that state it, the best first.
    pub evidence: Vec<Span>,
    /// Probability, 0 to 1, that all of it is right.
    pub confidence: f64,
}
