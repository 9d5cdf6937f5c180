//! The same visit, or the same basing, told by several documents: side by side, none lost.

mod known;
mod same;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::{CaseError, CaseFile, Period, Question};

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
            .map(|row| known::told_visit(row, &published))
            .collect();
        let bases = self.bases(&all, None)?;
        let bases = bases
            .iter()
            .map(|row| known::told_base(row, &published))
            .collect();
        let mut same = same::groups("visit", visits, same::same_visit);
        same.extend(same::groups("basing", bases, same::same_basing));
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
