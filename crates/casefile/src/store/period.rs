//! Spans of calendar days, as people write them.

use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// From one day to another, both in it; an end that is missing is open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Period {
    /// First day, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// Last day, `YYYY-MM-DD`.
    pub to: Option<String>,
}

/// Text that is no period.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "“{0}” is no period: give days, months or years as in 2015..2025, 2025-10.., ..2025-10-15 or 2025"
)]
pub struct NotAPeriod(String);

impl Period {
    /// The days that a date names: itself, or all of its month or year; none where it is no date.
    pub fn of_date(date: &str) -> Option<(Date, Date)> {
        // Four digits for the year, two for what follows.
        let number = |(at, part)| digits(part, if at == 0 { 4 } else { 2 })?.parse().ok();
        let numbers: Vec<i16> = date
            .split('-')
            .enumerate()
            .map(number)
            .collect::<Option<_>>()?;
        let (year, month, day) = (*numbers.first()?, numbers.get(1), numbers.get(2));
        let narrow = |number: &i16| i8::try_from(*number).ok();
        match (month, day, numbers.len()) {
            (Some(month), Some(day), 3) => {
                let date = Date::new(year, narrow(month)?, narrow(day)?).ok()?;
                Some((date, date))
            }
            (Some(month), None, _) => {
                let first = Date::new(year, narrow(month)?, 1).ok()?;
                Some((first, first.last_of_month()))
            }
            (None, None, _) => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
            _ => None,
        }
    }
}

fn digits(part: &str, count: usize) -> Option<&str> {
    (part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(part)
}

impl FromStr for Period {
    type Err = NotAPeriod;

    /// `FROM..TO`, either of which may be left out, or one date; each a day, a month or a year.
    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let wrong = || NotAPeriod(text.to_owned());
        let (from, to) = text
            .trim()
            .split_once("..")
            .unwrap_or((text.trim(), text.trim()));
        let end = |date: &str| match date.trim() {
            "" => Ok(None),
            date => Self::of_date(date).map(Some).ok_or_else(wrong),
        };
        let (from, to) = (end(from)?.map(|days| days.0), end(to)?.map(|days| days.1));
        let backwards = from.zip(to).is_some_and(|(from, to)| to < from);
        if backwards || (from, to) == (None, None) {
            return Err(wrong());
        }
        let day = |date: Option<Date>| date.map(|date| date.to_string());
        Ok(Self {
            from: day(from),
            to: day(to),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: Option<&str>, to: Option<&str>) -> Period {
        Period {
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
        }
    }

    #[test]
    fn ends_are_whole_years_and_months() {
        for (text, from, to) in [
            ("2015..2025", Some("2015-01-01"), Some("2025-12-31")),
            ("2024-02", Some("2024-02-01"), Some("2024-02-29")),
            ("..2025-10-15", None, Some("2025-10-15")),
            ("2025-10..", Some("2025-10-01"), None),
        ] {
            assert_eq!(text.parse(), Ok(period(from, to)));
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for bad in [
            "",
            "..",
            "2025..2015",
            "soon",
            "2025-13",
            "2025-02-30",
            "25",
            "2025-1-1",
            "2025-01-01-01",
            "+202",
        ] {
            assert!(bad.parse::<Period>().is_err(), "{bad}");
        }
    }
}
