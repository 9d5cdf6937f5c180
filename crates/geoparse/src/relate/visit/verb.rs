//! Visits told by a verb.

use super::action::{self, Action};
use super::{Trip, presence};
use crate::VisitStatus;
use crate::frames::{Form, Part, Trait, Verb, Words};
use crate::relate::clause::{Goal, Subject, goals, group, subject};
use crate::relate::figure::{Figure, Figures, reference::is_governed};
use crate::relate::page::Page;
use crate::text::Shape;

/// An object is looked for over so many tokens.
const OBJECT_REACH: usize = 14;

/// The trips of one verb.
pub(super) fn trips_of(
    page: &Page<'_>,
    figures: &Figures,
    at: usize,
    verb: Verb,
) -> Option<Vec<Trip>> {
    let frame = page.frames.visits.get(verb.frame)?;
    if verb.form == Form::Gerund && is_noun(page, at) || is_phasal(page, at, verb.end) {
        return None;
    }
    let group = group(page, at, verb.form);
    let mut action = Action {
        frame,
        trigger: at..verb.end,
        group,
        goals: goals(page, figures, verb.end, &frame.to, frame.is(Trait::Direct)),
        fixed: None,
    };
    if frame.is(Trait::Away) && action.goals.iter().all(|goal| goal.origin) {
        action.goals.extend(before_clause(page, group.start));
    }
    if frame.is(Trait::Back) {
        action.goals = action.goals.into_iter().filter_map(Goal::back).collect();
    }
    if frame.is(Trait::Speech) {
        action.goals.retain(|goal| is_beside(page, verb.end, goal));
    }
    let subject = subject(page, figures, &group);
    if frame.is(Trait::Purpose) {
        return presence::trips(page, figures, action, subject);
    }
    let travellers = match frame.r#as {
        // Who `was received` or `was sent` is the subject.
        Part::Goer => going(page, figures, &action, subject?),
        Part::Companion => meeting(page, figures, &mut action, subject?),
        Part::Guest | Part::Sent if group.passive => subject
            .map(|subject| (subject.figure, subject.certainty))
            .into_iter()
            .collect(),
        Part::Guest => received(page, figures, &mut action, subject),
        Part::Sent => sent(page, figures, &mut action, subject),
    };
    Some(action::trips(page, figures, &action, &travellers))
}

/// `told reporters in Riyadh on Monday`: where somebody speaks stands close behind the verb.
fn is_beside(page: &Page<'_>, verb: usize, goal: &Goal) -> bool {
    let Some(spot) = page.spots.get(goal.spot) else {
        return false;
    };
    let between = verb..spot.tokens.start;
    between.len() <= 6
        && between.into_iter().all(|at| {
            !page.is_auxiliary(at)
                && !matches!(page.word(at), "he" | "she" | "that" | "to" | "they" | "it")
        })
}

/// `failed to stop attacking`: the verb behind is what is done.
pub(super) fn is_phasal(page: &Page<'_>, at: usize, end: usize) -> bool {
    let word = page.word(end);
    let gerund = word.len() > 5 && word.ends_with("ing") && page.text.shape(end) == Shape::Lower;
    gerund && page.starts(Words::Phasal, at) && page.date(end).is_none()
}

/// `the meeting`, `a first landing`: a noun.
fn is_noun(page: &Page<'_>, gerund: usize) -> bool {
    gerund
        .checked_sub(1)
        .is_some_and(|before| page.is(Words::Determiners, before))
}

/// The same, and nothing where the clause has no subject or no place.
pub(super) fn trips(page: &Page<'_>, figures: &Figures, at: usize, verb: Verb) -> Vec<Trip> {
    trips_of(page, figures, at, verb).unwrap_or_default()
}

fn going<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &Action<'_>,
    subject: Subject<'f>,
) -> Vec<(&'f Figure, f64)> {
    if action.group.passive {
        return Vec::new();
    }
    let company = company(page, figures, action).map(|figure| (figure, subject.certainty * 0.85));
    together(page, figures, subject.figure)
        .into_iter()
        .map(|figure| (figure, subject.certainty))
        .chain(company)
        .collect()
}

/// `toured the district with Mozambique's president`: who goes along, and is not the host.
fn company<'f>(page: &Page<'_>, figures: &'f Figures, action: &Action<'_>) -> Option<&'f Figure> {
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

/// A figure with those joined to it: `Blinken and Austin`, `A, B and C`.
pub(super) fn together<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    figure: &'f Figure,
) -> Vec<&'f Figure> {
    let mut all = vec![figure];
    let mut at = figure.tokens.start;
    let sentence = page.sentence(at).start;
    while at > sentence {
        let mut before = at;
        while before > sentence
            && (page.text.surface(before - 1) == ","
                || matches!(page.word(before - 1), "and" | "the"))
        {
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
        let joined = (before..at).any(|at| page.word(at) == "and") || all.len() > 1;
        match figures.ending_at(before).filter(|_| before < at && joined) {
            Some(other) if other.identity != figure.identity => {
                all.push(other);
                at = other.tokens.start;
            }
            _ => break,
        }
    }
    all
}

/// Whoever of those who meet is not at home.
fn meeting<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &mut Action<'_>,
    subject: Subject<'f>,
) -> Vec<(&'f Figure, f64)> {
    // Whoever `was met by` somebody is a guest: another frame's; whoever `was seen` is nobody's.
    if action.group.passive {
        return Vec::new();
    }
    if action.goals.iter().all(|goal| goal.origin) {
        action.goals.extend(before_clause(page, action.group.start));
    }
    let Some(goal) = action.goals.iter().find(|goal| !goal.origin) else {
        return Vec::new();
    };
    let Some(spot) = page.spots.get(goal.spot) else {
        return Vec::new();
    };
    let host = page.place(spot).and_then(|place| place.country.as_deref());
    let mut present: Vec<&Figure> = together(page, figures, subject.figure);
    let own = present.len();
    if spot.tokens.start > action.trigger.end {
        present.extend(figures.within(action.trigger.end..spot.tokens.start));
    }
    present.extend(partner(page, figures, goal));
    let country = |figure: &Figure| {
        figures
            .identity(figure)
            .and_then(|identity| identity.country.clone())
    };
    let guests = present
        .iter()
        .enumerate()
        .filter(|(number, figure)| match country(figure) {
            Some(country) => {
                Some(country.as_str()) != host && !(*number >= own && country.starts_with("org:"))
            }
            None => false,
        });
    let mut guests: Vec<(&Figure, f64)> = guests
        .map(|(_, figure)| (*figure, subject.certainty))
        .collect();
    if guests.is_empty() {
        guests.push((subject.figure, subject.certainty * 0.8));
    }
    guests
}

/// `meets at the White House on Tuesday with …`: a partner named behind the place.
fn partner<'f>(page: &Page<'_>, figures: &'f Figures, goal: &Goal) -> Option<&'f Figure> {
    let mut at = goal.end;
    at += usize::from(page.word(at) == "on");
    while let Some(dated) = page.date(at) {
        at = dated.tokens.end;
    }
    (page.word(at) == "with").then_some(())?;
    figures.at(page.past_article(at + 1))
}

/// `In Turkey she met …`, `Australia, where he met …`: the place before the clause.
fn before_clause(page: &Page<'_>, at: usize) -> Option<Goal> {
    let sentence = page.sentence(at);
    let place = |at: usize| Goal::at(page, page.spot_number(at)?);
    let is_place = |goal: &Goal| {
        page.spots
            .get(goal.spot)
            .is_some_and(|spot| !page.is_demonym(spot))
    };
    let relative = (sentence.start..at)
        .rev()
        .take(6)
        .find(|at| page.word(*at) == "where");
    if let Some(relative) = relative {
        return (sentence.start..relative)
            .rev()
            .take(3)
            .find_map(place)
            .filter(is_place);
    }
    let fronted = matches!(page.word(sentence.start), "in" | "at" | "on");
    (sentence.start + 1..at)
        .take(4)
        .find_map(place)
        .filter(|goal| fronted && is_place(goal))
}

/// The guest of a host: the object.
fn received<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &mut Action<'_>,
    subject: Option<Subject<'f>>,
) -> Vec<(&'f Figure, f64)> {
    let host = subject.map(|subject| subject.figure.identity);
    let Some(guest) = object(page, figures, action.trigger.end, host) else {
        return Vec::new();
    };
    if action.goals.is_empty() {
        let host = action
            .group
            .start
            .checked_sub(1)
            .and_then(|at| page.spot_number(at));
        action
            .goals
            .extend(host.and_then(|spot| Goal::at(page, spot)));
    }
    if host == Some(guest.identity) {
        Vec::new()
    } else {
        vec![(guest, 0.85)]
    }
}

/// Who is sent or invited: the object. Whom nobody says where to is asked home.
fn sent<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    action: &mut Action<'_>,
    subject: Option<Subject<'f>>,
) -> Vec<(&'f Figure, f64)> {
    if action.goals.is_empty() && action.frame.past == Some(VisitStatus::Hypothetical) {
        let home = subject.and_then(|subject| {
            subject
                .figure
                .tokens
                .clone()
                .find_map(|at| page.spot_number(at))
        });
        action
            .goals
            .extend(home.and_then(|spot| Goal::at(page, spot)));
    }
    let sender = subject.map(|subject| subject.figure.identity);
    object(page, figures, action.trigger.end, sender)
        .map(|figure| (figure, 0.8))
        .into_iter()
        .collect()
}

/// The first figure after a verb that no preposition governs, or the one that a pronoun there means.
fn object<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    from: usize,
    not: Option<usize>,
) -> Option<&'f Figure> {
    let sentence = page.sentence(from.saturating_sub(1)).end;
    if matches!(page.word(from), "him" | "her" | "them") {
        return figures.pronoun(page, from, not);
    }
    let next = figures.within(from..sentence);
    // `flew to Caracas to see the leader`, `welcomes the president's choice`
    next.first().filter(|figure| {
        let between = from..figure.tokens.start;
        figure.tokens.start < sentence.min(from + OBJECT_REACH)
            && !is_governed(page, figure)
            && page.text.shape(figure.tokens.end) != Shape::Possessive
            && !between.into_iter().any(|at| page.word(at) == "to")
    })
}
