//! The verb or noun that tells what forces do, or what is done with them.

use super::phrase::Phrase;
use crate::frames::{Auxiliary, BasingFrame, Form, Of, Sort, Words};
use crate::relate::clause::{Group, group};
use crate::relate::page::Page;
use crate::text::Shape;
use std::ops::Range;

/// Words between a verb and the forces that are its object, at most.
const BEFORE: usize = 9;

/// Words between forces and their verb, at most.
const AFTER: usize = 12;

/// Words between commas behind forces, at most.
const ASIDE: usize = 10;

/// A noun for what forces do stands so close behind them.
const NOUN_AHEAD: usize = 16;

/// What governs a phrase for forces.
#[derive(Clone, Debug)]
pub(super) struct Governor<'a> {
    pub(super) frame: &'a BasingFrame,
    pub(super) group: Group,
    pub(super) form: Form,
    /// Where it stands.
    pub(super) tokens: Range<usize>,
    /// Whether the forces are its subject.
    pub(super) subject: bool,
    /// `the deployment of …`: a noun that tells of what is not done yet.
    pub(super) noun: bool,
}

/// The verb that the phrase is subject of, else the one that it is object of.
pub(super) fn verb<'a>(page: &Page<'a>, phrase: &Phrase<'_>) -> Option<Governor<'a>> {
    let own = after(page, phrase).filter(|verb| fits(phrase, verb));
    // `withdrew its last troops based in Georgia`: what describes the forces does not tell what is done.
    let describes = own
        .as_ref()
        .is_some_and(|verb| verb.group.start == verb.tokens.start && verb.form.may_describe());
    let done = || before(page, phrase).filter(|verb| fits(phrase, verb));
    let close = |verb: &Governor<'_>| {
        verb.form == Form::Gerund && phrase.tokens.start <= verb.tokens.end + 1
    };
    let held = own.is_some().then(done).flatten().filter(close);
    let verb = if held.is_some() {
        held
    } else if describes {
        done().or(own)
    } else {
        own.or_else(done)
    };
    verb.or_else(|| ahead(page, phrase))
}

/// Only a site is handed over or closed; who hands over a force goes on with it.
fn fits(phrase: &Phrase<'_>, verb: &Governor<'_>) -> bool {
    verb.frame.of == Of::All || verb.subject || matches!(phrase.sort, Sort::Base | Sort::Compound)
}

/// `had visited`, `have surrounded`: the auxiliary of another verb.
fn is_helper(page: &Page<'_>, at: usize) -> bool {
    if page.frames.auxiliaries.at(page.text, at) != Some(&Auxiliary::Have) {
        return false;
    }
    let small = |at: &usize| {
        page.is(Words::Adverbs, *at) || page.is(Words::Negation, *at) || page.date(*at).is_some()
    };
    (at + 1..at + 4).find(|at| !small(at)).is_some_and(|next| {
        let word = page.word(next);
        let participle = word.len() > 4 && word.ends_with("ed");
        let forms = [&page.frames.visit_verbs, &page.frames.basing_verbs];
        let past = |form| matches!(form, Form::Past | Form::Participle);
        participle && page.text.shape(next) == Shape::Lower
            || word == "been"
            || forms.iter().any(|verbs| {
                let found = verbs.at(page.text, next);
                found.iter().any(|verb| past(verb.form))
            })
    })
}

fn governor<'a>(page: &Page<'a>, at: usize, subject: bool) -> Option<Governor<'a>> {
    // `a train`, `the base`: a noun that is written as a verb.
    if at
        .checked_sub(1)
        .is_some_and(|before| page.is(Words::Determiners, before))
        || is_helper(page, at)
    {
        return None;
    }
    let verb = *page.frames.basing_verbs.at(page.text, at).first()?;
    let frame = page.frames.basings.get(verb.frame)?;
    let group = group(page, at, verb.form);
    Some(Governor {
        frame,
        group,
        form: verb.form,
        tokens: at..verb.end,
        subject,
        noun: false,
    })
}

/// The first verb of basing behind the phrase; a `be` that another verb follows is part of that.
fn after<'a>(page: &Page<'a>, phrase: &Phrase<'_>) -> Option<Governor<'a>> {
    let end = page
        .sentence(phrase.head.start)
        .end
        .min(phrase.tokens.end + AFTER);
    let mut held: Option<Governor<'a>> = None;
    // `troops and military equipment left`: what is joined to the forces does the same.
    let mut joined = false;
    let mut at = phrase.tokens.end;
    if let Some(close) = past_aside(page, at) {
        at = close;
    }
    while at < end && !page.is_combat(at) {
        if let Some(found) = governor(page, at, true) {
            let small = page.frames.auxiliaries.at(page.text, at).is_some();
            at = found.tokens.end;
            held = Some(found);
            if !small {
                return held;
            }
            continue;
        }
        if let Some(next) = past_place(page, at) {
            at = next;
            continue;
        }
        joined |= page.word(at) == "and" && held.is_none();
        let passes = joined
            && held.is_none()
            && !page.is_pause(at)
            && !page.frames.visit_verbs.has(page.text, at);
        if !passes && !is_filler(page, at) {
            break;
        }
        at += 1;
    }
    held
}

/// `Poland's troops, 900 strong, remain`: where what commas part off ends.
fn past_aside(page: &Page<'_>, open: usize) -> Option<usize> {
    (page.text.surface(open) == ",").then_some(())?;
    let end = page.sentence(open).end.min(open + ASIDE);
    let close = (open + 1..end).find(|at| page.text.surface(*at) == ",")?;
    let verb = |at: usize| page.frames.auxiliaries.at(page.text, at).is_some();
    (!(open..close).any(verb)).then_some(close + 1)
}

/// `the garrison in Beledweyne stays`: where a place that goes with the forces ends.
fn past_place(page: &Page<'_>, at: usize) -> Option<usize> {
    let place = at + 1 + usize::from(page.word(at + 1) == "the");
    let spot = page.spot(place).filter(|_| page.is(Words::Locative, at))?;
    Some(spot.tokens.end)
}

/// `departed for a deployment to …`: a noun between forces and their place.
fn ahead<'a>(page: &Page<'a>, phrase: &Phrase<'_>) -> Option<Governor<'a>> {
    let end = page
        .sentence(phrase.head.start)
        .end
        .min(phrase.tokens.end + NOUN_AHEAD);
    let clause = (phrase.tokens.end..end).take_while(|at| {
        page.spot(*at).is_none() && !page.is(Words::Combat, *at) && page.text.surface(*at) != ","
    });
    clause.into_iter().find_map(|at| noun(page, at))
}

fn noun<'a>(page: &Page<'a>, at: usize) -> Option<Governor<'a>> {
    let (length, frame) = page.frames.basing_nouns.starting_at(page.text, at)?;
    Some(Governor {
        frame: page.frames.basings.get(*frame)?,
        group: crate::relate::clause::outer(page, at),
        form: Form::Gerund,
        tokens: at..at + length,
        subject: false,
        noun: true,
    })
}

/// Whether a token may stand between forces and their verb.
fn is_filler(page: &Page<'_>, at: usize) -> bool {
    page.frames.auxiliaries.at(page.text, at).is_some()
        || page.is(Words::Adverbs, at)
        || page.is(Words::Negation, at)
        || page.date(at).is_some()
        || matches!(page.word(at), "to" | "who" | "that" | "which" | "on")
        || page.frames.bends.starting_at(page.text, at).is_some()
        || page.word(at).ends_with("ly") && !page.is(Words::NoAdverbs, at)
}

/// The nearest verb of basing before the phrase that only parts of its object stand behind.
fn before<'a>(page: &Page<'a>, phrase: &Phrase<'_>) -> Option<Governor<'a>> {
    let sentence = page.sentence(phrase.tokens.start).start;
    let reach = sentence.max(phrase.tokens.start.saturating_sub(BEFORE))..phrase.tokens.start;
    for at in reach.rev() {
        if let Some(found) = governor(page, at, false).filter(|found| !found.frame.subject) {
            let be = page.frames.auxiliaries.at(page.text, at) == Some(&Auxiliary::Be);
            let reach = if be { 1 } else { 3 };
            let small = page.frames.auxiliaries.at(page.text, at).is_some();
            let far = small && phrase.tokens.start > found.tokens.end + reach;
            if !far {
                return Some(found);
            }
        }
        if let Some(found) = noun(page, at) {
            return Some(found);
        }
        let mark = page.is_pause(at) && page.text.surface(at) != ",";
        let other = matches!(
            page.word(at),
            "said"
                | "says"
                | "that"
                | "who"
                | "because"
                | "with"
                | "against"
                | "by"
                | "aboard"
                | "at"
                | "in"
                | "on"
                | "than"
        );
        if mark || other || page.is(Words::Combat, at) {
            return None;
        }
    }
    None
}
