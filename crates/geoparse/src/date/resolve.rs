//! What a date says, to days of the calendar.

use super::{Months, Pointer, Published, Resolved, Says, Stretch, Unit};
use crate::Precision;
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// Which way from the day of publication the sentence looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outlook {
    /// To what was or is.
    Past,
    /// To what will be.
    Future,
}

/// First and last day of what a date says; none where the words or the day of publication do not tell.
pub(super) fn resolve(says: Says, published: Option<Published>, outlook: Outlook) -> Resolved {
    let day = published.and_then(Published::day);
    let one = |day: Option<Date>| day.map(|day| (day, day));
    match says {
        Says::Calendar(stretch) => calendar(stretch, published, outlook),
        Says::Weekday(weekday, pointer) => (
            one(day.and_then(|day| nearest(day, weekday, pointer, outlook))),
            Precision::Day,
        ),
        Says::Days(days) => (
            one(day.and_then(|day| moved(day, Unit::Day, days))),
            Precision::Day,
        ),
        Says::Unit(unit, steps) | Says::Away(unit, steps) => unit_away(unit, steps, published),
        Says::Named(months, pointer) => named(months, pointer, published, outlook),
        Says::Weekend => (day.and_then(|day| weekend(day, outlook)), Precision::Day),
        Says::Vague => (None, Precision::Day),
    }
}

/// The last Saturday that has begun by a day, or the first that is not over, with its Sunday.
fn weekend(day: Date, outlook: Outlook) -> Option<(Date, Date)> {
    let sunday = day.weekday() == Weekday::Sunday;
    let saturday = match outlook {
        Outlook::Future if sunday => moved(day, Unit::Day, -1)?,
        _ => nearest(day, Weekday::Saturday, Pointer::Nearest, outlook)?,
    };
    Some((saturday, moved(saturday, Unit::Day, 1)?))
}

/// By the convention of news: the last such day up to today, or the first from today on.
fn nearest(day: Date, weekday: Weekday, pointer: Pointer, outlook: Outlook) -> Option<Date> {
    let same = day.weekday() == weekday;
    match (pointer, outlook) {
        (Pointer::Nearest | Pointer::This, _) if same => Some(day),
        (Pointer::Last, _) | (Pointer::Nearest | Pointer::This, Outlook::Past) => {
            day.nth_weekday(-1, weekday).ok()
        }
        (Pointer::Next, _) | (_, Outlook::Future) => day.nth_weekday(1, weekday).ok(),
    }
}

fn calendar(stretch: Stretch, published: Option<Published>, outlook: Outlook) -> Resolved {
    let precision = match stretch {
        Stretch { days: Some(_), .. } => Precision::Day,
        Stretch {
            months: Some(Months { count: 1, .. }),
            ..
        } => Precision::Month,
        Stretch {
            months: Some(_), ..
        } => Precision::Season,
        Stretch { .. } => Precision::Year,
    };
    let days = match stretch.year {
        Some(year) => in_year(stretch, year),
        None => published.and_then(|published| {
            let years = [
                published.from.year() - 1,
                published.from.year(),
                published.from.year() + 1,
            ];
            closest(
                years.into_iter().filter_map(|year| in_year(stretch, year)),
                published,
                outlook,
            )
        }),
    };
    (days, precision)
}

/// The last of several stretches that has begun by publication, or the first that has not ended.
fn closest(
    stretches: impl DoubleEndedIterator<Item = (Date, Date)>,
    published: Published,
    outlook: Outlook,
) -> Option<(Date, Date)> {
    let mut stretches = stretches;
    match outlook {
        Outlook::Past => stretches.rfind(|(from, _)| *from <= published.to),
        Outlook::Future => stretches.find(|(_, to)| *to >= published.from),
    }
}

/// The stretch in one year; none where the month has no such day.
fn in_year(stretch: Stretch, year: i16) -> Option<(Date, Date)> {
    let Some(months) = stretch.months else {
        return Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?));
    };
    match stretch.days {
        Some((first, last)) => Some((
            Date::new(year, months.first, first).ok()?,
            Date::new(year, months.first, last).ok()?,
        )),
        None => whole(months, year),
    }
}

fn whole(months: Months, year: i16) -> Option<(Date, Date)> {
    let from = Date::new(year, months.first, 1).ok()?;
    let last = moved(from, Unit::Month, i32::from(months.count) - 1)?;
    Some((from, last.last_of_month()))
}

fn named(
    months: Months,
    pointer: Pointer,
    published: Option<Published>,
    outlook: Outlook,
) -> Resolved {
    let precision = if months.count == 1 {
        Precision::Month
    } else {
        Precision::Season
    };
    let days = published.and_then(|published| {
        let year = published.from.year();
        let mut around = (year - 2..=year + 2).filter_map(|year| whole(months, year));
        match pointer {
            Pointer::Last => around.rfind(|(_, to)| *to < published.from),
            Pointer::Next => around.find(|(from, _)| *from > published.to),
            Pointer::This => whole(months, year),
            Pointer::Nearest => closest(around, published, outlook),
        }
    });
    (days, precision)
}

/// A whole unit, so many away from the one of publication; only a month's name is needed for months and years.
fn unit_away(unit: Unit, steps: i32, published: Option<Published>) -> Resolved {
    let precision = match unit {
        Unit::Month => Precision::Month,
        Unit::Year => Precision::Year,
        Unit::Day | Unit::Week | Unit::Weekend => Precision::Day,
    };
    let days = published.and_then(|published| match unit {
        Unit::Month => {
            moved(published.from, unit, steps).map(|d| (d.first_of_month(), d.last_of_month()))
        }
        Unit::Year => {
            moved(published.from, unit, steps).map(|d| (d.first_of_year(), d.last_of_year()))
        }
        Unit::Day => moved(published.day()?, unit, steps).map(|d| (d, d)),
        Unit::Week | Unit::Weekend => {
            let monday = monday(moved(published.day()?, unit, steps)?)?;
            let from = if unit == Unit::Week {
                monday
            } else {
                moved(monday, Unit::Day, 5)?
            };
            Some((from, moved(monday, Unit::Day, 6)?))
        }
    });
    (days, precision)
}

/// The Monday of the week of a day.
fn monday(day: Date) -> Option<Date> {
    moved(
        day,
        Unit::Day,
        -i32::from(day.weekday().to_monday_zero_offset()),
    )
}

fn moved(day: Date, unit: Unit, steps: i32) -> Option<Date> {
    let span: Span = match unit {
        Unit::Day => steps.days(),
        Unit::Week | Unit::Weekend => steps.weeks(),
        Unit::Month => steps.months(),
        Unit::Year => steps.years(),
    };
    day.checked_add(span).ok()
}
