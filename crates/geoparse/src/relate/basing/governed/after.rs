//! The verb that forces are the subject of.

use super::aside::{past_aside, past_place, past_relative};
use super::{Governor, governor};
use crate::frames::{Auxiliary, Form, Sort, Words};
use crate::relate::basing::phrase::Phrase;
use crate::relate::clause::{Tense, is_break};
use crate::relate::page::Page;

/// Words between forces and their verb, at most.
const AFTER: usize = 12;

/// The verb of a clause stands so close behind what describes its subject.
pub(super) const LATER: usize = 24;

/// `soldiers stationed in Addu have departed`: the verb of leaving behind what describes the forces.
pub(super) fn left_later<'a>(
    page: &Page<'a>,
    phrase: &Phrase<'_>,
    own: &Governor<'a>,
) -> Option<Governor<'a>> {
    if own.frame.leaves() || !page.is(Words::Locative, own.tokens.end) {
        return None;
    }
    let end = page
        .sentence(phrase.head.start)
        .end
        .min(own.tokens.end + LATER);
    let mut clause =
        (own.tokens.end..end).take_while(|at| !is_break(page, *at) && !page.is_combat(*at));
    let found = clause.find_map(|at| {
        let found = governor(page, phrase, at, true)?;
        let whole = found.group.tense != Tense::Open || found.form == Form::Past;
        let to = found.group.infinitive;
        let leaves = found.frame.leaves();
        (whole && leaves && !to && found.tokens.start > own.tokens.end).then_some(found)
    })?;
    // Another force between is who leaves.
    let between = own.tokens.end..found.tokens.start;
    let other = between.into_iter().any(|at| {
        crate::relate::basing::phrase::at(page, at)
            .is_some_and(|other| other.power.is_some() && other.sort != Sort::Base)
    });
    (!other).then_some(found)
}

/// The first verb of basing behind the phrase; a `be` that another verb follows is part of that. Of forces that are the
/// `object` of a verb, `and` goes on with what its subject does: `has 2,100 troops and intends to reduce them`.
pub(super) fn after<'a>(
    page: &Page<'a>,
    phrase: &Phrase<'_>,
    object: bool,
) -> Option<Governor<'a>> {
    let mut held: Option<Governor<'a>> = None;
    // `troops and military equipment left`: what is joined to the forces does the same.
    let mut joined = false;
    let mut at = phrase.tokens.end;
    let apposed = page.text.surface(at) == ","
        && page
            .before_article(phrase.tokens.start)
            .is_some_and(|open| page.text.surface(open) == ",");
    if apposed {
        // `the 3rd Battalion, Royal Regiment, will deploy`
        at += 1;
    } else if let Some(close) = past_aside(page, at) {
        at = close;
    }
    if let Some(main) = past_relative(page, phrase) {
        at = main;
    }
    let end = page.sentence(phrase.head.start).end.min(at + AFTER);
    while at < end && !page.is_combat(at) {
        if let Some(found) = governor(page, phrase, at, true) {
            let small = page.is_auxiliary(at);
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
        if object && page.word(at) == "and" && is_verbal(page, at + 1) {
            break;
        }
        joined |= page.word(at) == "and" && held.is_none();
        // `CF-18s at Siauliai, and Spanish jets will take over`: whoever else is named is the subject of what follows.
        if joined && let Some((_, end)) = page.power(at) {
            // `800 British troops and 300 French will be quartered there`: they do it together.
            let noun = page.frames.forces.starting_at(page.text, end);
            let next = end + noun.map_or(0, |(length, _)| length);
            let apart = page.text.surface(at - 1) == ",";
            if apart || !page.is_auxiliary(next) {
                break;
            }
            at = next;
            continue;
        }
        let passes = joined
            && held.is_none()
            && !page.is_pause(at)
            && !page.frames.visit_verbs.has(page.text, at);
        if !passes && !is_filler(page, at) {
            break;
        }
        at += 1;
    }
    // `soldiers were taken to a base`: a `be` that says something else says nothing of stationing.
    let site = phrase.is_site();
    held.filter(|held| site || !is_something(page, held.tokens.start))
}

/// Whether a verb, or what helps one, stands at a token.
fn is_verbal(page: &Page<'_>, at: usize) -> bool {
    page.is_auxiliary(at)
        || page.frames.basing_verbs.has(page.text, at)
        || page.frames.bends.starting_at(page.text, at).is_some()
        || page.is(Words::Adverbs, at)
}

/// Whether a form of `be` tells what is done or what something is, not where: `are vital for …`.
pub(in crate::relate::basing) fn is_something(page: &Page<'_>, at: usize) -> bool {
    if page.frames.auxiliaries.at(page.text, at) != Some(&Auxiliary::Be) {
        return false;
    }
    let next = (at + 1..at + 6).find(|at| {
        !(page.is(Words::Adverbs, *at)
            || page.is(Words::Negation, *at)
            || page.date(*at).is_some()
            || page.is_auxiliary(*at))
    });
    next.is_some_and(|next| {
        !(page.is(Words::Locative, next)
            || page.word(next) == "there"
            || !page.frames.basing_verbs.at(page.text, next).is_empty()
            || page.frames.bends.starting_at(page.text, next).is_some())
    })
}

/// `stopped using`: whether a word says that what the gerund behind it tells is over.
pub(in crate::relate::basing) fn has_stopped(page: &Page<'_>, at: usize) -> bool {
    let verbs = page.frames.basing_verbs.at(page.text, at + 1);
    let gerund = verbs.iter().any(|verb| verb.form == Form::Gerund);
    gerund && matches!(page.word(at), "stopped" | "ceased" | "quit")
}

/// Whether a token may stand between forces and their verb.
fn is_filler(page: &Page<'_>, at: usize) -> bool {
    page.is_auxiliary(at)
        || page.is(Words::Adverbs, at)
        || page.is(Words::Negation, at)
        || page.date(at).is_some()
        || matches!(page.word(at), "to" | "who" | "that" | "which" | "on")
        || has_stopped(page, at)
        || page.frames.bends.starting_at(page.text, at).is_some()
        || page.word(at).ends_with("ly") && !page.is(Words::NoAdverbs, at)
}
