//! The same visit, or the same basing, told by several documents: side by side, none lost.

use std::collections::BTreeMap;

use gazetteer::fold;
use geoparse::{BasingStatus, VisitStatus};
use jiff::{ToSpan, civil::Date};
use serde::Serialize;
use ts_rs::TS;

use super::{BaseRow, CaseError, CaseFile, Period, Question, Told, VisitRow, words::word};

/// How far apart the days of two reports of one visit may lie: one paper counts the departure, another the arrival.
const SLACK: i64 = 1;

/// How far from its publication an undated visit may lie.
const NEWS: i64 = 3;

/// Reports of one visit, or of one country's forces at one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SameReports {
    /// `visit` or `basing`.
    pub of: String,
    /// Each report, in order of its days.
    pub reports: Vec<Report>,
    /// Whether some say that it is so and some that it is not.
    pub contradicting: bool,
}

/// What one document says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Report {
    /// Number of the visit or basing.
    pub id: u32,
    /// Name of its document.
    pub document: Option<String>,
    /// Who, as written.
    pub who: String,
    /// Where, as written.
    pub place: Option<String>,
    /// First day, its own or that of the publication.
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
    /// How it stood.
    pub status: String,
    /// The best sentence.
    pub sentence: Option<String>,
}

/// Whether a status says that it is so, that it is not, or neither.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Yes,
    No,
    /// That it was so, and is not any more.
    Over,
    Neither,
}

/// A report with what tells whether another is of the same.
struct Known {
    report: Report,
    who: Option<String>,
    country: Option<String>,
    host: Option<String>,
    place: Option<(String, String)>,
    days: Option<(Date, Date)>,
    says: Says,
}

impl CaseFile {
    /// Visits and basings that are told of more than once. Rejected ones are left out.
    ///
    /// Two visits are the same if a visitor of the same country and last name went to the same place, or the same country,
    /// on the same days, give or take one. Basings are the same if they are of one operator at one place.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn same_reports(&self) -> Result<Vec<SameReports>, CaseError> {
        let published = self.published()?;
        let all = Question::default();
        let visits = self.visits(&all, None)?;
        let visits = visits
            .iter()
            .map(|row| told_visit(row, &published))
            .collect();
        let bases = self.bases(&all, None)?;
        let bases = bases.iter().map(|row| told_base(row, &published)).collect();
        let mut same = groups("visit", visits, same_visit);
        same.extend(groups("basing", bases, same_basing));
        Ok(same)
    }

    fn published(&self) -> Result<BTreeMap<u32, (Date, Date)>, CaseError> {
        let mut days = self
            .conn
            .prepare("SELECT fid, published FROM documents WHERE published IS NOT NULL")?;
        let days = days.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        let days: Vec<(u32, String)> = days.collect::<Result<_, _>>()?;
        Ok(days
            .into_iter()
            .filter_map(|(fid, date)| Some((fid, Period::of_date(&date)?)))
            .collect())
    }
}

fn told_visit(row: &VisitRow, published: &BTreeMap<u32, (Date, Date)>) -> Known {
    let visit = &row.visit;
    let own = visit
        .date
        .as_ref()
        .and_then(|date| own_days(date.from.as_ref(), date.to.as_ref()));
    let says = match visit.status {
        VisitStatus::Occurred | VisitStatus::Ongoing | VisitStatus::Planned => Says::Yes,
        VisitStatus::Cancelled | VisitStatus::Denied => Says::No,
        VisitStatus::Hypothetical => Says::Neither,
    };
    let around = row
        .told
        .document
        .and_then(|document| published.get(&document));
    let days = own.or_else(|| widened(*around?, NEWS));
    told(
        row.id,
        &row.told,
        (&visit.visitor.text, &visit.visitor.country),
        (&visit.host_country, Some(&visit.destination)),
        days,
        word(visit.status),
        says,
    )
}

fn told_base(row: &BaseRow, published: &BTreeMap<u32, (Date, Date)>) -> Known {
    let basing = &row.basing;
    let own = basing
        .date
        .as_ref()
        .and_then(|date| own_days(date.from.as_ref(), date.to.as_ref()));
    let says = match basing.status {
        BasingStatus::Present | BasingStatus::Reported => Says::Yes,
        BasingStatus::Denied => Says::No,
        BasingStatus::Withdrawn => Says::Over,
        BasingStatus::Planned | BasingStatus::Building => Says::Neither,
    };
    let around = row
        .told
        .document
        .and_then(|document| published.get(&document).copied());
    told(
        row.id,
        &row.told,
        (&basing.operator.text, &basing.operator.country),
        (&basing.host_country, basing.site.as_ref()),
        own.or(around),
        word(basing.status),
        says,
    )
}

fn told(
    id: u32,
    told: &Told,
    (who, country): (&str, &Option<String>),
    (host, site): (&Option<String>, Option<&geoparse::Site>),
    days: Option<(Date, Date)>,
    status: String,
    says: Says,
) -> Known {
    let place = site.and_then(|site| site.place.as_ref());
    Known {
        who: last_word(who),
        country: country.clone(),
        host: host.clone().or_else(|| place?.country.clone()),
        place: place.map(|place| (place.id.clone(), place.class.clone())),
        days,
        says,
        report: Report {
            id,
            document: told.document_name.clone(),
            who: who.to_owned(),
            place: site.map(|site| site.text.clone()),
            from: days.map(|days| days.0.to_string()),
            to: days.map(|days| days.1.to_string()),
            status,
            sentence: told.sentences.first().cloned(),
        },
    }
}

fn own_days(from: Option<&String>, to: Option<&String>) -> Option<(Date, Date)> {
    let day = |day: Option<&String>| day.and_then(|day| day.parse::<Date>().ok());
    let (from, to) = (day(from), day(to));
    Some((from.or(to)?, to.or(from)?))
}

fn widened((from, to): (Date, Date), days: i64) -> Option<(Date, Date)> {
    Some((
        from.checked_sub(days.days()).ok()?,
        to.checked_add(days.days()).ok()?,
    ))
}

/// Names differ by titles and first names, in front.
fn last_word(who: &str) -> Option<String> {
    let folded = fold(who);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .rfind(|word| !word.is_empty())
        .map(str::to_owned)
}

fn same_visit(one: &Known, other: &Known) -> bool {
    let countries =
        one.country.is_none() || other.country.is_none() || one.country == other.country;
    let apart = |days: (Date, Date), others: (Date, Date)| {
        widened(days, SLACK).is_none_or(|(from, to)| to < others.0 || others.1 < from)
    };
    let days = one
        .days
        .zip(other.days)
        .is_some_and(|(days, others)| !apart(days, others));
    countries && one.who.is_some() && one.who == other.who && days && same_place(one, other)
}

/// Two towns are two places; a town and its country may be one destination.
fn same_place(one: &Known, other: &Known) -> bool {
    match (&one.place, &other.place) {
        (Some((id, _)), Some((other_id, _))) if id == other_id => true,
        (Some((_, class)), Some((_, other_class))) if class != "A" && other_class != "A" => false,
        _ => one.host.is_some() && one.host == other.host,
    }
}

fn same_basing(one: &Known, other: &Known) -> bool {
    let operator = if one.country.is_some() && other.country.is_some() {
        one.country == other.country
    } else {
        one.who.is_some() && one.who == other.who
    };
    let place = match (&one.place, &other.place) {
        (Some((id, _)), Some((other_id, _))) => id == other_id,
        (None, None) => one.host.is_some() && one.host == other.host,
        _ => false,
    };
    operator && place
}

fn groups(of: &str, all: Vec<Known>, same: impl Fn(&Known, &Known) -> bool) -> Vec<SameReports> {
    let mut groups: Vec<Vec<Known>> = Vec::new();
    // Reports of one host lie together, so that not every report is compared with every other.
    let mut by_host: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
    for told in all {
        let near = by_host.entry(told.host.clone()).or_default();
        let member = |number: &&usize| groups[**number].iter().any(|held| same(held, &told));
        let group = near.iter().find(member).copied();
        if let Some(number) = group {
            groups[number].push(told);
        } else {
            near.push(groups.len());
            groups.push(vec![told]);
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
        .into_iter()
        .map(|group| side_by_side(of, group))
        .collect()
}

fn side_by_side(of: &str, mut group: Vec<Known>) -> SameReports {
    group.sort_by_key(|told| (told.days, told.report.id));
    let contradict = |yes: &Known, no: &Known| match no.says {
        Says::No => yes.says == Says::Yes,
        // What was there first and left later is no contradiction.
        Says::Over => {
            yes.says == Says::Yes && yes.days.zip(no.days).is_none_or(|(yes, no)| no.1 < yes.0)
        }
        Says::Yes | Says::Neither => false,
    };
    let contradicting = group
        .iter()
        .any(|no| group.iter().any(|yes| contradict(yes, no)));
    let reports = group.into_iter().map(|told| told.report).collect();
    SameReports {
        of: of.into(),
        reports,
        contradicting,
    }
}
