//! Days beside the name of a month: `July 8 to 10`, `5-6 April`, `the 8th of December`.

use super::calendar::{day, month};
use crate::text::{Gap, Text};

/// First and last day after a month's name, and the token after them.
pub(super) fn after_month(text: &Text<'_>, at: usize) -> Option<((i8, i8), usize)> {
    let first = day(text.word(at))?;
    Some(match last_after(text, at + 1) {
        Some((last, next)) if last > first => ((first, last), next),
        _ => ((first, first), at + 1),
    })
}

/// First and last day before a month's name, and the token of the name.
pub(super) fn before_month(text: &Text<'_>, at: usize) -> Option<((i8, i8), usize)> {
    let first = day(text.word(at))?;
    let (last, next) = last_after(text, at + 1)
        .filter(|(last, _)| *last > first)
        .unwrap_or((first, at + 1));
    let next = next + usize::from(text.word(next) == "of");
    month(text.word(next))?;
    text.shape(next)
        .is_capital()
        .then_some(((first, last), next))
}

/// The last day of a stretch whose first stands right before a token.
fn last_after(text: &Text<'_>, at: usize) -> Option<(i8, usize)> {
    let joined = matches!(text.word(at), "to" | "and" | "through" | "until" | "till")
        || matches!(text.surface(at), "–" | "—" | "-");
    let at = match text.gap(at) {
        Gap::Hyphen => at,
        _ if joined => at + 1,
        _ => return None,
    };
    Some((day(text.word(at))?, at + 1))
}
