//! Dates by the day of publication: `yesterday`, `last week`, `two years ago`.

use super::calendar::{number, unit};
use super::phrase::{name, named_weekday};
use super::{Dated, Pointer, Says, Unit};
use crate::text::Text;

/// The date that starts at `start`; `at` is past `early`, `late` and the like.
pub(super) fn at(text: &Text<'_>, start: usize, at: usize) -> Option<Dated> {
    by_word(text, at)
        .or_else(|| pointed(text, start, at))
        .or_else(|| ago(text, at))
        .or_else(|| weekend(text, at))
        .or_else(|| part_of(text, start, at))
}

fn by_word(text: &Text<'_>, at: usize) -> Option<Dated> {
    let days = match text.word(at) {
        "today" | "tonight" => 0,
        "yesterday" => -1,
        "tomorrow" => 1,
        "overnight" | "soon" | "shortly" => {
            return Some(Dated {
                tokens: at..at + 1,
                says: Says::Vague,
            });
        }
        _ => return None,
    };
    Some(Dated {
        tokens: at..at + 1,
        says: Says::Days(days),
    })
}

/// `last week`, `next Monday`, `this spring`; part of a week or a month (`later this month`) names no days.
fn pointed(text: &Text<'_>, start: usize, at: usize) -> Option<Dated> {
    let (pointer, step) = match text.word(at) {
        "last" | "past" | "previous" => (Pointer::Last, -1),
        "this" | "current" => (Pointer::This, 0),
        "next" | "coming" | "following" => (Pointer::Next, 1),
        _ => return None,
    };
    if let Some(found) = named_weekday(text, at + 1, pointer) {
        return Some(Dated {
            tokens: at..found.tokens.end,
            says: found.says,
        });
    }
    if let Some(months) = name(text, at + 1) {
        return Some(Dated {
            tokens: at..at + 2,
            says: Says::Named(months, pointer),
        });
    }
    let unit = unit(text.word(at + 1)).filter(|unit| *unit != Unit::Day)?;
    let part = start < at && matches!(unit, Unit::Week | Unit::Weekend)
        || matches!(text.word(start), "earlier" | "later");
    let says = if part {
        Says::Vague
    } else {
        Says::Unit(unit, step)
    };
    Some(Dated {
        tokens: at..at + 2,
        says,
    })
}

/// `over the weekend`: the last one of a report, the next one of an announcement.
fn weekend(text: &Text<'_>, at: usize) -> Option<Dated> {
    let over = matches!(text.word(at), "over" | "at" | "during") && text.word(at + 1) == "the";
    (over && text.word(at + 2) == "weekend").then_some(Dated {
        tokens: at..at + 3,
        says: Says::Weekend,
    })
}

/// `two years ago`, `three weeks earlier`.
fn ago(text: &Text<'_>, at: usize) -> Option<Dated> {
    let count = number(text.word(at))?;
    let unit = unit(text.word(at + 1))?;
    (text.word(at + 2) == "ago").then_some(())?;
    Some(Dated {
        tokens: at..at + 3,
        says: Says::Away(unit, -count),
    })
}

/// `in the week`, `at the end of the month`: words that name no days.
fn part_of(text: &Text<'_>, start: usize, at: usize) -> Option<Dated> {
    let article = at + usize::from(text.word(at) == "in");
    let vague = start < at && text.word(article) == "the" && unit(text.word(article + 1)).is_some();
    vague.then_some(())?;
    Some(Dated {
        tokens: start..article + 2,
        says: Says::Vague,
    })
}
