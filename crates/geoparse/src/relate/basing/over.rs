//! What dates say of how a basing stands.

use super::governed::Governor;
use super::phrase::Phrase;
use super::status::whole;
use crate::BasingStatus;
use crate::date::Outlook;
use crate::frames::Sort;
use crate::relate::clause::Tense;
use crate::relate::page::Page;
use jiff::civil::Date;

/// A ship's call lasts so many days, at most.
const CALL: i32 = 10;

/// The status by its date: `between 1999 and 2009 it leased part of the field`, `last autumn submarines put in at the port`: what went on
/// until then is over, and so is a ship's call.
pub(super) fn dated(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
    date: Option<usize>,
    status: BasingStatus,
) -> BasingStatus {
    let past = verb.is_some_and(|verb| matches!(whole(page, verb).tense, Tense::Past));
    let Some(dated) = date
        .and_then(|date| page.dates.get(date))
        .filter(|_| past && status == BasingStatus::Present)
    else {
        return status;
    };
    let when = dated.when(page.text, page.published, Outlook::Past);
    let day = |text: Option<String>| -> Option<Date> { text?.parse().ok() };
    let (Some(from), Some(to)) = (day(when.from), day(when.to)) else {
        return status;
    };
    let behind = page
        .published
        .map(|published| (published.from - to).get_days());
    let interval = from.year() != to.year() && behind.is_none_or(|days| days > 0);
    let called = phrase.sort == Sort::Ship && behind.is_some_and(|days| days > CALL);
    if interval || called {
        BasingStatus::Withdrawn
    } else {
        status
    }
}
