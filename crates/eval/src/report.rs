//! Figures as text for people.

use std::fmt::{self, Write};

use crate::figures::ratio;
use crate::reliability::gap;
use crate::{Band, Figures, Item, RelationFigures, Relations, Verdict, reliability};

/// What recognition and resolution come to; `recognition` tells whether the reading found its names itself.
pub fn of_places(items: &[Item], recognition: bool) -> String {
    let figures = Figures::of(items);
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = places(&mut out, &figures, items, recognition);
    out
}

fn places(out: &mut String, figures: &Figures, items: &[Item], recognition: bool) -> fmt::Result {
    if recognition {
        writeln!(
            out,
            "  recognition      P {:.1}  R {:.1}  F1 {:.1}  ({} marked, {} found, {} more left out)",
            figures.precision(),
            figures.recall(),
            figures.f1(),
            figures.marked,
            figures.found,
            figures.left_out
        )?;
    }
    let (placed, errors) = (figures.placed, figures.errors);
    writeln!(
        out,
        "  within 161 km    {:.1} % of {}",
        placed.percent(),
        placed.whole
    )?;
    writeln!(
        out,
        "  error            median {:.0} km, mean {:.0} km, AUC {:.3}",
        errors.median_km, errors.mean_km, errors.auc
    )?;
    writeln!(out, "  by sort          {}", sorts(figures))?;
    writeln!(out, "  wrong because    {}", reasons(figures))?;
    confidences(out, items)
}

/// By sort of thing, how many are placed right.
fn sorts(figures: &Figures) -> String {
    let each = figures
        .by_sort
        .iter()
        .map(|(sort, share)| format!("{sort} {:.1} % of {}", share.percent(), share.whole));
    each.collect::<Vec<_>>().join(", ")
}

fn reasons(figures: &Figures) -> String {
    let errors = figures
        .verdicts
        .iter()
        .filter(|(verdict, _)| verdict.is_error());
    let each: Vec<String> = errors
        .map(|(verdict, count)| format!("{} {count}", verdict.word()))
        .collect();
    if each.is_empty() {
        "nothing is".to_owned()
    } else {
        each.join(", ")
    }
}

/// Confidences beside what they keep.
fn confidences(out: &mut String, items: &[Item]) -> fmt::Result {
    out.write_str(&of_bands(&reliability(items)))
}

/// Bands of confidence beside what they keep; empty where there are none.
pub fn of_bands(bands: &[Band]) -> String {
    let mut out = String::new();
    if bands.iter().any(|band| band.count > 0) {
        // Writing to a string does not fail.
        let _ = table(&mut out, bands);
    }
    out
}

fn table(out: &mut String, bands: &[Band]) -> fmt::Result {
    writeln!(
        out,
        "  confidence       claimed   right   mentions   (mean gap {:.1} points)",
        100.0 * gap(bands)
    )?;
    for band in bands.iter().filter(|band| band.count > 0) {
        let right = 100.0 * ratio(band.right, band.count);
        writeln!(
            out,
            "    from {:.1}       {:5.1} %  {:5.1} %  {:>8}",
            band.from,
            100.0 * band.claimed,
            right,
            band.count
        )?;
    }
    Ok(())
}

/// What roles come to.
pub fn of_role(items: &[Item]) -> String {
    let mut out = String::new();
    let share = |sort: Option<&str>| {
        let of_sort = items
            .iter()
            .filter(|item| sort.is_none_or(|sort| item.sort == sort));
        let right = of_sort
            .clone()
            .filter(|item| item.verdict == Verdict::Right)
            .count();
        let all = of_sort.count();
        format!("{:.1} % of {all}", 100.0 * ratio(right, all))
    };
    let (literal, metonymic) = (share(Some("literal")), share(Some("metonymic")));
    let _ = writeln!(
        out,
        "  role right       {}; literal {literal}, metonymic {metonymic}",
        share(None)
    );
    out
}

/// What visits and basings come to.
pub fn of_relations(relations: &Relations) -> String {
    let line = |name: &str, it: &RelationFigures| {
        format!(
            "  {name:<16} P {:.1}  R {:.1}  F1 {:.1}; with status F1 {:.1} ({} marked); dates right {} of {}\n",
            it.precision(),
            it.recall(),
            it.f1(),
            it.f1_with_status(),
            it.marked,
            it.dates_right,
            it.dated
        )
    };
    line("visits", &relations.visits) + &line("basings", &relations.basings)
}
