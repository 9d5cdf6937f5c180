//! The grammar of dates, tried at one token.

use super::calendar::{month, season, weekday, year};
use super::days::{after_month, before_month};
use super::{Dated, Months, Pointer, Says, Stretch, relative};
use crate::text::{Gap, Shape, Text};

/// Words before which a bare year is one: `in 2015`, `since 2015`.
const BEFORE_YEAR: [&str; 12] = [
    "in", "since", "by", "until", "till", "from", "during", "of", "before", "after", "late",
    "early",
];

/// The date that starts at a token.
pub(super) fn at(text: &Text<'_>, at: usize) -> Option<Dated> {
    let start = at;
    let at = if is_vague_part(text.word(at)) {
        at + 1
    } else {
        at
    };
    let found = iso(text, at)
        .or_else(|| calendar(text, at))
        .or_else(|| named_weekday(text, at, Pointer::Nearest))
        .or_else(|| relative::at(text, start, at))
        .or_else(|| bare_year(text, at))?;
    Some(Dated {
        tokens: start..found.tokens.end,
        says: found.says,
    })
}

fn is_vague_part(word: &str) -> bool {
    matches!(word, "early" | "late" | "mid" | "earlier" | "later")
}

/// `2025-10-15`: hyphens are no tokens.
fn iso(text: &Text<'_>, at: usize) -> Option<Dated> {
    let joined = text.gap(at + 1) == Gap::Hyphen && text.gap(at + 2) == Gap::Hyphen;
    let year = year(text.word(at)).filter(|_| joined)?;
    let first = text
        .word(at + 1)
        .parse()
        .ok()
        .filter(|m| (1..=12).contains(m))?;
    let day = super::calendar::day(text.word(at + 2))?;
    let months = Some(Months { first, count: 1 });
    let says = Says::Calendar(Stretch {
        year: Some(year),
        months,
        days: Some((day, day)),
    });
    Some(Dated {
        tokens: at..at + 3,
        says,
    })
}

/// Months and seasons with days and years around them.
fn calendar(text: &Text<'_>, at: usize) -> Option<Dated> {
    let (days, named) = match before_month(text, at) {
        Some((days, next)) => (Some(days), next),
        None => (None, at),
    };
    let months = name(text, named)?;
    let mut end = named + 1;
    let mut found = days;
    if days.is_none()
        && months.count == 1
        && let Some((days, next)) = after_month(text, end)
    {
        (found, end) = (Some(days), next);
    }
    let year = year_after(text, &mut end);
    // A bare `may` or `spring` is mostly a verb.
    let sure = found.is_some() || year.is_some() || sure_name(text, named);
    let says = Says::Calendar(Stretch {
        year,
        months: Some(months),
        days: found,
    });
    sure.then_some(Dated {
        tokens: at..end,
        says,
    })
}

/// The month or the season that a word names.
pub(super) fn name(text: &Text<'_>, at: usize) -> Option<Months> {
    let word = text.word(at);
    let capital = text.shape(at).is_capital();
    let of_month = month(word)
        .filter(|_| capital)
        .map(|first| Months { first, count: 1 });
    of_month.or_else(|| season(word))
}

/// Whether a name of the calendar needs nothing beside it.
fn sure_name(text: &Text<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| text.word(before));
    let leads = matches!(
        before,
        "in" | "since"
            | "by"
            | "until"
            | "of"
            | "early"
            | "late"
            | "mid"
            | "from"
            | "during"
            | "before"
            | "after"
            | "and"
            | "to"
    );
    match text.word(at) {
        "may" | "march" => leads || matches!(before, "for" | "this" | "next" | "last"),
        word => month(word).is_some(),
    }
}

fn year_after(text: &Text<'_>, end: &mut usize) -> Option<i16> {
    let at = match text.surface(*end) {
        "," | "of" => *end + 1,
        _ => *end,
    };
    let year = year(text.word(at))?;
    *end = at + 1;
    Some(year)
}

/// `Tuesday`, `Tuesday, 5 March`, `Tuesday night`.
pub(super) fn named_weekday(text: &Text<'_>, at: usize, pointer: Pointer) -> Option<Dated> {
    let day = weekday(text.word(at)).filter(|_| text.shape(at) != Shape::Lower)?;
    let next = at + 1 + usize::from(matches!(text.surface(at + 1), "," | "("));
    // A date that contradicts its weekday is kept as written.
    if let Some(dated) = calendar(text, next)
        && matches!(dated.says, Says::Calendar(Stretch { days: Some(_), .. }))
    {
        return Some(Dated {
            tokens: at..dated.tokens.end,
            says: dated.says,
        });
    }
    let part = matches!(
        text.word(at + 1),
        "morning" | "afternoon" | "evening" | "night"
    );
    let end = at + 1 + usize::from(part);
    Some(Dated {
        tokens: at..end,
        says: Says::Weekday(day, pointer),
    })
}

fn bare_year(text: &Text<'_>, at: usize) -> Option<Dated> {
    let before = text.word(at.checked_sub(1)?);
    let year = year(text.word(at)).filter(|_| BEFORE_YEAR.contains(&before))?;
    let says = Says::Calendar(Stretch {
        year: Some(year),
        months: None,
        days: None,
    });
    Some(Dated {
        tokens: at..at + 1,
        says,
    })
}
