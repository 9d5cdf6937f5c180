//! Dates as news writes them: `on Tuesday`, `in December 2024`, `July 8 to 10`, `earlier this month`.
//!
//! A date is first read as what its words say and only later, when it is known whether the event lies ahead, resolved
//! against the day of publication: `on Friday` is the last Friday of a report and the next one of an announcement.

mod calendar;
mod days;
mod phrase;
mod published;
mod relative;
mod resolve;
#[cfg(test)]
mod tests;

use crate::text::Text;
use crate::{Precision, When};
use jiff::civil::{Date, Weekday};
use std::ops::Range;

pub(crate) use published::Published;
pub(crate) use resolve::Outlook;

/// A date in a text, as its words say it.
#[derive(Clone, Debug)]
pub(crate) struct Dated {
    /// Where it stands.
    pub(crate) tokens: Range<usize>,
    /// What it says.
    pub(crate) says: Says,
}

/// What the words of a date say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    /// Days and months of the calendar: `10 December`, `July 8 to 10`, `March 2020`.
    Calendar(Stretch),
    /// A day of the week.
    Weekday(Weekday, Pointer),
    /// So many days from the day of publication.
    Days(i32),
    /// A whole unit, so many units from the one of publication: `last year`, `next month`.
    Unit(Unit, i32),
    /// A month or a season by name with a pointer: `last October`, `this spring`.
    Named(Months, Pointer),
    /// So many units away, to the unit: `two years ago`.
    Away(Unit, i32),
    /// The weekend nearest the way that the sentence looks.
    Weekend,
    /// Words that name no days: `soon`, `earlier this week`.
    Vague,
}

/// A stretch of the calendar; what is not said is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) year: Option<i16>,
    pub(crate) months: Option<Months>,
    /// First and last day of the month.
    pub(crate) days: Option<(i8, i8)>,
}

/// A month, or a season as its months; a winter ends in the year after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Months {
    pub(crate) first: i8,
    pub(crate) count: i8,
}

/// Which of several a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pointer {
    /// The nearest that fits the sentence.
    Nearest,
    Last,
    This,
    Next,
}

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Week,
    Weekend,
    Month,
    Year,
}

/// All dates of a text, in order.
pub(crate) fn find(text: &Text<'_>) -> Vec<Dated> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match phrase::at(text, at) {
            Some(dated) => {
                at = dated.tokens.end.max(at + 1);
                found.push(dated);
            }
            None => at += 1,
        }
    }
    found
}

impl Dated {
    /// The date as words and, where they tell, as days.
    pub(crate) fn when(
        &self,
        text: &Text<'_>,
        published: Option<Published>,
        outlook: Outlook,
    ) -> When {
        let (days, precision) = resolve::resolve(self.says, published, outlook);
        let iso = |day: Date| day.to_string();
        When {
            text: text.slice(&self.tokens).to_owned(),
            span: text.span(&self.tokens),
            from: days.map(|(from, _)| iso(from)),
            to: days.map(|(_, to)| iso(to)),
            precision,
        }
    }
}

/// First and last day, and how finely they are meant.
type Resolved = (Option<(Date, Date)>, Precision);
