//! Visits told by a noun: `his first visit to …`, `a visit by …`, `the Moscow trip`.

use super::action::{self, Action};
use super::together::{last_of_list, together};
use super::verb::is_phasal;
use super::{Trip, phase, stages};
use crate::frames::{Trait, Words};
use crate::relate::clause::{Goal, Group, antecedent, goals, topic};
use crate::relate::figure::{Figure, Figures, reference::is_governed};
use crate::relate::page::Page;
use crate::text::Shape;
use std::ops::Range;

/// Words between a possessive and its noun, at most.
const MODIFIERS: usize = 6;

/// `by a leader of his country`: whose it is stands so close behind `by`.
const OWN: usize = 6;

/// The trips of a noun.
pub(super) fn trips(
    page: &Page<'_>,
    figures: &Figures,
    noun: Range<usize>,
    frame: usize,
    last: Option<&Trip>,
) -> Vec<Trip> {
    trips_of(page, figures, noun, frame, last).unwrap_or_default()
}

fn trips_of(
    page: &Page<'_>,
    figures: &Figures,
    noun: Range<usize>,
    frame: usize,
    last: Option<&Trip>,
) -> Option<Vec<Trip>> {
    let frame = page.frames.visits.get(frame)?;
    is_noun(page, &noun).then_some(())?;
    let mut goals = goals(page, figures, noun.end, &frame.to, false);
    if frame.is(Trait::Back) {
        goals = goals.into_iter().filter_map(Goal::back).collect();
    }
    let verb = verb_after(page, figures, noun.end);
    goals.retain(|goal| {
        page.spots
            .get(goal.spot)
            .is_some_and(|spot| spot.tokens.start < verb)
    });
    if goals.iter().all(|goal| goal.origin) {
        let place = if frame.is(Trait::Away) {
            from_after(page, noun.start)
        } else {
            compound(page, noun.start)
                .or_else(|| during(page, noun.start))
                .or_else(|| apposed(page, noun.start))
        };
        goals.extend(place);
    }
    let spoken_of = || last.and_then(|trip| continued(page, figures, &noun, trip));
    let (visitor, certainty) = agent(page, figures, &noun).or_else(spoken_of)?;
    let group = Group::bare(noun.start);
    let fixed = frame.status.or_else(|| phase::phase(page, &noun));
    let action = Action {
        frame,
        trigger: noun,
        group,
        goals,
        fixed,
    };
    let travellers: Vec<_> = together(page, figures, visitor)
        .into_iter()
        .map(|figure| (figure, certainty))
        .collect();
    let mut trips = action::trips(page, figures, &action, &travellers);
    for stage in stages::of(page, figures, &action) {
        trips.extend(action::trips(page, figures, &stage, &travellers));
    }
    Some(trips)
}

/// Whether a word that may be a verb is a noun here: an article, a possessive or an adjective stands before it.
fn is_noun(page: &Page<'_>, noun: &Range<usize>) -> bool {
    let Some(before) = noun.start.checked_sub(1) else {
        return true;
    };
    let verb = page.is_auxiliary(before) || page.word(before) == "to";
    !verb && !is_phasal(page, noun.start, noun.end)
}

/// Where the verb of a noun's own clause stands: what follows it is no complement of the noun.
fn verb_after(page: &Page<'_>, figures: &Figures, from: usize) -> usize {
    let end = page.sentence(from.saturating_sub(1)).end;
    let is_verb = |at: &usize| {
        figures.at(*at).is_none() && (page.is_auxiliary(*at) || page.is_regular_past(*at))
    };
    (from.max(1)..end).find(is_verb).unwrap_or(end)
}

/// `the Moscow trip`: a place right before the noun.
fn compound(page: &Page<'_>, noun: usize) -> Option<Goal> {
    let spot = page.spot_number(noun.checked_sub(1)?)?;
    let place = page.spots.get(spot)?;
    (!page.is_demonym(place) && place.tokens.end == noun)
        .then(|| Goal::at(page, spot))
        .flatten()
}

/// `In Beirut, his first stop, he promised …`: the place that the noun is another word for.
fn apposed(page: &Page<'_>, noun: usize) -> Option<Goal> {
    let sentence = page.sentence(noun).start;
    let mut near = (sentence..noun).rev().take(MODIFIERS);
    let comma = near.find(|at| page.text.surface(*at) == ",")?;
    let own = matches!(page.word(comma + 1), "his" | "her" | "their" | "the");
    let goal = Goal::named(page, comma.checked_sub(1)?)?;
    (own && goal.end == comma).then_some(goal)
}

/// `pitched his tent in Rome during a visit`: the place right before `during`.
fn during(page: &Page<'_>, noun: usize) -> Option<Goal> {
    place_before(page, noun, &["during"], &["in", "at"])
}

/// `flew in from Havana after two days of talks`: the talks were where the journey begins.
fn from_after(page: &Page<'_>, noun: usize) -> Option<Goal> {
    place_before(page, noun, &["after", "following"], &["from"])
}

/// The place that stands, led to by one of some words, right before another of some and the noun behind that.
fn place_before(page: &Page<'_>, noun: usize, marks: &[&str], leads: &[&str]) -> Option<Goal> {
    let sentence = page.sentence(noun).start;
    let mut near = (sentence..noun).rev().take(MODIFIERS);
    let mark = near.find(|at| marks.contains(&page.word(*at)))?;
    let mut end = mark;
    while let Some(dated) = end.checked_sub(1).and_then(|at| page.date(at)) {
        end = dated.tokens.start;
    }
    let goal = Goal::named(page, end.checked_sub(1)?)?;
    let lead = page.before_article(goal.start)?;
    (leads.contains(&page.word(lead)) && goal.end == end).then_some(goal)
}

/// Who makes the journey: after `by`, before the noun as its possessor, else the subject of the clause around.
fn agent<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    noun: &Range<usize>,
) -> Option<(&'f Figure, f64)> {
    let sentence = page.sentence(noun.start);
    let clause = (noun.end..sentence.end).take_while(|at| !page.is_pause(*at));
    if let Some(by) = clause.clone().find(|at| page.word(*at) == "by") {
        let figure = figures.within(by..sentence.end).first();
        let figure = figure.filter(|figure| figure.tokens.start <= by + 3);
        if let Some(figure) = figure {
            return Some((last_of_list(page, figures, figure), 0.9));
        }
        // `the first visit by a leader of his country`: he makes it.
        let own = (by..sentence.end.min(by + OWN)).any(|at| matches!(page.word(at), "his" | "her"));
        let sort = matches!(page.word(by + 1), "a" | "an" | "any");
        return topic(page, figures, sentence.start..noun.start)
            .filter(|_| own && sort)
            .map(|figure| (figure, 0.75));
    }
    if let Some(figure) = traveller_of(page, figures, noun.end) {
        return Some((last_of_list(page, figures, figure), 0.9));
    }
    let phrase = (sentence.start..noun.start)
        .rev()
        .take(MODIFIERS)
        .take_while(|at| !page.is(Words::Governing, *at) || page.word(*at) == "of");
    for at in phrase {
        if page.text.shape(at) == Shape::Possessive
            && let Some(figure) = figures.ending_at(at)
        {
            return Some((figure, 0.95));
        }
        if matches!(page.word(at), "his" | "her" | "their") {
            // `During his visit to Ankara, Fox met …`
            let spoken = figures.pronoun(page, at, None).map(|figure| (figure, 0.85));
            return spoken.or_else(|| next(page, figures, noun.end).map(|figure| (figure, 0.8)));
        }
    }
    if let Some(figure) = relative(page, figures, noun.start) {
        return Some((figure, 0.8));
    }
    let before = figures.within(sentence.start..noun.start);
    // `Obama's announcement came before a summit`: whose something is does not go there.
    let owner = |figure: &Figure| page.text.shape(figure.tokens.end) == Shape::Possessive;
    let topic = before
        .iter()
        .find(|figure| !is_governed(page, figure) && !owner(figure));
    let pronoun = || {
        (sentence.start..noun.start)
            .find(|at| matches!(page.word(*at), "he" | "she" | "they"))
            .and_then(|at| figures.pronoun(page, at, None))
    };
    topic
        .or_else(pronoun)
        .map(|figure| (figure, 0.75))
        .or_else(|| next(page, figures, noun.end).map(|figure| (figure, 0.6)))
}

/// `the e-mails of Rousseff, who put off a visit`: whom the relative clause around a noun is about.
fn relative<'f>(page: &Page<'_>, figures: &'f Figures, noun: usize) -> Option<&'f Figure> {
    let sentence = page.sentence(noun).start;
    let clause = (sentence..noun).rev().take_while(|at| !page.is_pause(*at));
    let who = clause.into_iter().find(|at| page.word(*at) == "who")?;
    antecedent(page, figures, who)
}

/// The first figure behind a token in its sentence that no preposition governs.
fn next<'f>(page: &Page<'_>, figures: &'f Figures, from: usize) -> Option<&'f Figure> {
    let end = page.sentence(from.saturating_sub(1)).end;
    let mut behind = figures.within(from..end).iter();
    behind.find(|figure| !is_governed(page, figure))
}

/// `a visit of the Kazakh foreign minister to …`
fn traveller_of<'f>(page: &Page<'_>, figures: &'f Figures, from: usize) -> Option<&'f Figure> {
    (page.word(from) == "of").then_some(())?;
    let start = page.past_article(from + 1);
    figures
        .at(start)
        .filter(|figure| figure.tokens.start <= start)
}

/// `The visit included a meeting …`: a sentence that goes on about the last visit told.
fn continued<'f>(
    page: &Page<'_>,
    figures: &'f Figures,
    noun: &Range<usize>,
    last: &Trip,
) -> Option<(&'f Figure, f64)> {
    let sentence = page.sentence(noun.start);
    let before = sentence
        .start
        .checked_sub(1)
        .map_or(0, |at| page.sentence(at).start);
    let opens = matches!(page.word(sentence.start), "the" | "a")
        && (sentence.start..sentence.start + 4)
            .any(|at| page.frames.visit_nouns.at(page.text, at).is_some());
    let near = last.trigger.start >= before;
    let figure = figures
        .all
        .iter()
        .rfind(|figure| figure.identity == last.visitor)?;
    (opens && near).then_some((figure, 0.7))
}
