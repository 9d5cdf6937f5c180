//! Dates as news writes them, against known calendars.

use super::{Outlook, Published, find};
use crate::text::Text;
use jiff::civil::Date;
use proptest::prelude::*;

fn read(
    written: &str,
    published: Option<&str>,
    outlook: Outlook,
) -> Vec<(String, Option<String>, Option<String>)> {
    let text = Text::new(written);
    let published = published.and_then(Published::parse);
    find(&text)
        .iter()
        .map(|dated| dated.when(&text, published, outlook))
        .map(|when| (when.text, when.from, when.to))
        .collect()
}

fn one(written: &str, published: &str, outlook: Outlook) -> (String, String) {
    let found = read(written, Some(published), outlook);
    let [(_, Some(from), Some(to))] = found.as_slice() else {
        panic!("{written}: {found:?}")
    };
    (from.clone(), to.clone())
}

#[test]
fn written_days_months_and_years() {
    for (written, from, to) in [
        ("He came on 10 December 2016.", "2016-12-10", "2016-12-10"),
        ("from 5-6 April 2016", "2016-04-05", "2016-04-06"),
        ("from July 8 to 10, 2009", "2009-07-08", "2009-07-10"),
        ("July 10 and 11, 2009", "2009-07-10", "2009-07-11"),
        ("on the 8th of December 2024", "2024-12-08", "2024-12-08"),
        ("in December 2024", "2024-12-01", "2024-12-31"),
        ("on 2025-10-15", "2025-10-15", "2025-10-15"),
        ("since 2015", "2015-01-01", "2015-12-31"),
        ("in the winter of 2013", "2013-12-01", "2014-02-28"),
        ("Tuesday, March 5, 2013", "2013-03-05", "2013-03-05"),
    ] {
        assert_eq!(
            one(written, "2025-01-01", Outlook::Past),
            (from.into(), to.into()),
            "{written}"
        );
    }
}

#[test]
fn words_relative_to_the_day_of_publication() {
    // 2025-10-15 was a Wednesday.
    for (written, outlook, from, to) in [
        ("on Tuesday", Outlook::Past, "2025-10-14", "2025-10-14"),
        ("on Tuesday", Outlook::Future, "2025-10-21", "2025-10-21"),
        ("on Wednesday", Outlook::Past, "2025-10-15", "2025-10-15"),
        ("next Monday", Outlook::Future, "2025-10-20", "2025-10-20"),
        ("last Friday", Outlook::Past, "2025-10-10", "2025-10-10"),
        (
            "over the weekend",
            Outlook::Past,
            "2025-10-11",
            "2025-10-12",
        ),
        (
            "over the weekend",
            Outlook::Future,
            "2025-10-18",
            "2025-10-19",
        ),
        (
            "planned for March",
            Outlook::Future,
            "2026-03-01",
            "2026-03-31",
        ),
        ("yesterday", Outlook::Past, "2025-10-14", "2025-10-14"),
        ("last week", Outlook::Past, "2025-10-06", "2025-10-12"),
        ("last year", Outlook::Past, "2024-01-01", "2024-12-31"),
        ("late last year", Outlook::Past, "2024-01-01", "2024-12-31"),
        ("next month", Outlook::Future, "2025-11-01", "2025-11-30"),
        ("last October", Outlook::Past, "2024-10-01", "2024-10-31"),
        ("in December", Outlook::Past, "2024-12-01", "2024-12-31"),
        ("in December", Outlook::Future, "2025-12-01", "2025-12-31"),
        ("two years ago", Outlook::Past, "2023-01-01", "2023-12-31"),
        ("three days ago", Outlook::Past, "2025-10-12", "2025-10-12"),
        ("on 8 October", Outlook::Past, "2025-10-08", "2025-10-08"),
    ] {
        assert_eq!(
            one(written, "2025-10-15", outlook),
            (from.into(), to.into()),
            "{written}"
        );
    }
}

/// What is not told is not guessed.
#[test]
fn words_without_days_keep_their_text_only() {
    for (written, published) in [
        ("on Tuesday", None),
        ("on Tuesday", Some("2025-10")),
        ("earlier this week", Some("2025-10-15")),
        ("later this week", Some("2025-10-15")),
        ("soon", Some("2025-10-15")),
    ] {
        let found = read(written, published, Outlook::Past);
        assert!(
            matches!(found.as_slice(), [(_, None, None)]),
            "{written}: {found:?}"
        );
    }
}

#[test]
fn verbs_and_numbers_are_no_dates() {
    for written in [
        "He may go.",
        "They march on.",
        "2015 soldiers",
        "Sun and moon",
        "a second front",
        "30 February 2020",
    ] {
        let found = read(written, Some("2025-10-15"), Outlook::Past);
        assert!(
            found.iter().all(|(_, from, _)| from.is_none()),
            "{written}: {found:?}"
        );
    }
}

proptest! {
    /// Whatever the day, a weekday lies within a week on the side asked for, and is that weekday.
    #[test]
    fn weekdays_are_the_nearest_on_their_side(days in 0_i32..40_000, number in 0_usize..7) {
        let day = Date::constant(1950, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let written = format!("on {}", names[number]);
        for outlook in [Outlook::Past, Outlook::Future] {
            let (from, _) = one(&written, &day.to_string(), outlook);
            let found: Date = from.parse().unwrap();
            prop_assert_eq!(usize::try_from(found.weekday().to_monday_zero_offset()).unwrap(), number);
            let away = (found - day).get_days();
            let side = if outlook == Outlook::Past { -6..=0 } else { 0..=6 };
            prop_assert!(side.contains(&away));
        }
    }

    /// No date ends before it begins, and no text stops the search.
    #[test]
    fn intervals_are_in_order(written in "(late |early |last |next |this |on |in |since |[0-9]{1,4}|-|, |Monday |May |June |week |year |winter |ago |two |today ){0,9}") {
        for (_, from, to) in read(&written, Some("2024-02-29"), Outlook::Past) {
            prop_assert!(from.is_none() == to.is_none() && from <= to);
        }
    }
}
