//! The day of publication, which relative dates are counted from.

use jiff::civil::Date;

/// First and last day on which a document may have been published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Published {
    pub(crate) from: Date,
    pub(crate) to: Date,
}

impl Published {
    /// Reads `YYYY-MM-DD` or `YYYY-MM`; none for anything else.
    pub(crate) fn parse(written: &str) -> Option<Self> {
        if let Ok(day) = written.parse::<Date>() {
            return Some(Self { from: day, to: day });
        }
        let (year, month) = written.split_once('-')?;
        let from = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
        let to = from.last_of_month();
        Some(Self { from, to })
    }

    /// The day, where it is known to the day.
    pub(crate) fn day(self) -> Option<Date> {
        (self.from == self.to).then_some(self.from)
    }
}
