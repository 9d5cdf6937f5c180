//! Who goes together: those joined by `and`, and those who go along.

use super::action::Action;
use crate::frames::Words;
use crate::relate::figure::{Figure, Figures};
use crate::relate::page::Page;
use crate::text::Shape;

/// `toured the district with Mozambique's president`: who goes along, and is not the host.
pub(super) fn company<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &Action<'_>,
) -> Option<&'f Figure> {
    let goal = action.goals.iter().rev().find(|goal| !goal.origin)?;
    let mut at = goal.end;
    while let Some(dated) = page.date(at).or_else(|| page.date(at + 1)) {
        at = dated.tokens.end;
    }
    at += usize::from(page.text.surface(at) == ",");
    let phrase = page.set(Words::Company)?.starting_at(page.text, at)?.0;
    let figure = figures.at(at + phrase)?;
    let host = page.host(page.spots.get(goal.spot)?);
    let country = figures.identity(figure)?.country.as_deref();
    (country.is_some() && country != host).then_some(figure)
}

/// `Macron, accompanied by his minister, A,`, `Accompanied by A and B, Macron flew`: who goes along with the subject, and
/// is not the host.
pub(super) fn fellows<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &Action<'_>,
    subject: &Figure,
) -> Vec<&'f Figure> {
    let opening = page.sentence(action.trigger.start).start;
    let behind = subject.tokens.end;
    let comma = page.text.surface(behind) == ",";
    let starts = [Some(opening), comma.then_some(behind + 1)];
    let Some(first) = starts
        .into_iter()
        .flatten()
        .find_map(|at| companion(page, figures, at))
    else {
        return Vec::new();
    };
    let goal = action.goals.iter().find(|goal| !goal.origin);
    let host = goal.and_then(|goal| page.host(page.spots.get(goal.spot)?));
    let country = |figure: &Figure| figures.identity(figure)?.country.as_deref();
    let at_home = country(subject) == host;
    let last = last_of_list(page, figures, first);
    let own = last.identity == subject.identity;
    let mut all = together(page, figures, if own { first } else { last });
    all.retain(|figure| {
        figure.identity != subject.identity
            && figure.tokens.start >= first.tokens.start
            && (at_home || country(figure) != host)
    });
    all
}

/// Who stands behind `accompanied by` and the like; behind a mere `with` only who is `at his side`.
fn companion<'f>(page: &Page<'_>, figures: &'f Figures, at: usize) -> Option<&'f Figure> {
    let phrase = page.set(Words::Company)?.starting_at(page.text, at)?.0;
    let mut start = at + phrase;
    start += usize::from(page.is(Words::Determiners, start));
    let figure = figures.at(start)?;
    let side = matches!(
        (
            page.word(figure.tokens.end),
            page.word(figure.tokens.end + 2)
        ),
        ("at" | "by", "side")
    ) || page.word(figure.tokens.end) == "in"
        && page.word(figure.tokens.end + 1) == "tow";
    (page.word(at) != "with" || side).then_some(figure)
}

/// `two visiting leaders, A and B,`: who they are, where a list of names follows.
fn named_after<'f>(page: &Page<'_>, figures: &'f Figures, group: &Figure) -> Vec<&'f Figure> {
    let mut found = Vec::new();
    let unnamed = figures
        .identity(group)
        .is_some_and(|identity| !identity.named);
    let mut at = group.tokens.end;
    // `the rulers of Mali and Niger, A and B`
    if let Some(next) = page.spot(at + 1).filter(|_| page.word(at) == "and") {
        at = next.tokens.end;
    }
    let members = page
        .set(Words::Members)
        .and_then(|set| set.starting_at(page.text, at));
    if let Some((length, ())) = members {
        at += length;
    } else if page.text.surface(at) != "," {
        return found;
    }
    if !unnamed {
        return found;
    }
    loop {
        while joins(page, at) {
            at += 1;
        }
        if let Some(owner) = page.spot(at)
            && page.text.shape(owner.tokens.end) == Shape::Possessive
        {
            at = owner.tokens.end + 1;
        }
        let named = |figure: &&Figure| {
            figures
                .identity(figure)
                .is_some_and(|identity| identity.named)
        };
        let Some(figure) = figures.at(at).filter(named) else {
            break;
        };
        found.push(figure);
        at = figure.tokens.end;
        if page.text.surface(at) != "," && page.word(at) != "and" {
            break;
        }
    }
    if found.len() < 2 {
        found.clear();
    }
    found
}

/// Whether a token may stand between two of a list.
fn joins(page: &Page<'_>, at: usize) -> bool {
    page.text.surface(at) == "," || matches!(page.word(at), "and" | "the")
}

/// The last of `A, B and C`, from which the others are found.
pub(super) fn last_of_list<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    first: &'f Figure,
) -> &'f Figure {
    let mut last = first;
    let sentence = page.sentence(first.tokens.start).end;
    for next in figures.within(first.tokens.end..sentence) {
        let between = last.tokens.end..next.tokens.start;
        if between.is_empty() || !between.into_iter().all(|at| joins(page, at)) {
            break;
        }
        last = next;
    }
    last
}

/// A figure with those joined to it: `Blinken and Austin`, `A, B and C`.
pub(super) fn together<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    figure: &'f Figure,
) -> Vec<&'f Figure> {
    let mut all = vec![figure];
    let mut at = figure.tokens.start;
    let sentence = page.sentence(at).start;
    // `A, B and some reporters`
    let behind = figure.tokens.end + usize::from(page.text.surface(figure.tokens.end) == ",");
    let listed = page.word(behind) == "and" && figures.at(page.past_article(behind + 1)).is_none();
    while at > sentence {
        let mut before = at;
        while before > sentence && joins(page, before - 1) {
            before -= 1;
        }
        // `Germany's Annalena Baerbock and France's Stephane Sejourne`
        if before == at && page.text.shape(at - 1) == Shape::Possessive {
            let country = page.spot(at.saturating_sub(2));
            if let Some(country) = country {
                at = country.tokens.start;
                continue;
            }
        }
        let joined = (before..at).any(|at| page.word(at) == "and") || all.len() > 1 || listed;
        match figures.ending_at(before).filter(|_| before < at && joined) {
            Some(other) if other.identity != figure.identity => {
                all.push(other);
                at = other.tokens.start;
            }
            _ => break,
        }
    }
    let names = named_after(page, figures, figure);
    if !names.is_empty() {
        all.splice(0..1, names);
    }
    all
}
