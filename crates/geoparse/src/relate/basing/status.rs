//! How a basing stands.

use super::governed::{Governor, has_stopped};
use super::phrase::{Mark, Phrase};
use crate::BasingStatus;
use crate::frames::{BasingFrame, Bend, Form, Of, Sort, Tenses, Words};
use crate::relate::clause::{Group, Tense, is_disowned, outer};
use crate::relate::page::Page;

/// A word with which a text leaves it to others stands so close to forces or their verb.
const HEARD: usize = 8;

/// The status of a phrase under what governs it.
pub(super) fn status(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
) -> BasingStatus {
    if phrase.is(Mark::No) {
        return BasingStatus::Denied;
    }
    let sentence = page.sentence(phrase.head.start);
    let end = verb.map_or(phrase.tokens.end, |verb| verb.tokens.end);
    let mut near = phrase
        .tokens
        .start
        .saturating_sub(HEARD)
        .max(sentence.start)..sentence.end.min(end + HEARD);
    let told = verb.map_or(BasingStatus::Present, |verb| {
        by_verb(page, verb, phrase.is(Mark::Last))
    });
    if is_left(page, phrase) {
        return BasingStatus::Withdrawn;
    }
    if told != BasingStatus::Present {
        return told;
    }
    // Those who are to leave are there, and so are those whose number is to grow.
    let leaves = verb.is_some_and(|verb| verb.frame.leaves())
        || leaving(page, phrase).is_some_and(BasingFrame::leaves)
        || verb.is_some_and(|verb| verb.frame.tenses().future == BasingStatus::Present);
    if (sentence.start..sentence.end)
        .any(|at| page.word(at) == "under" && page.word(at + 1) == "construction")
    {
        BasingStatus::Building
    } else if !leaves && (phrase.is(Mark::Planned) || is_plan(page, phrase)) {
        BasingStatus::Planned
    } else if near.any(|at| page.starts(Words::Hearsay, at)) {
        BasingStatus::Reported
    } else {
        BasingStatus::Present
    }
}

/// `since Israel's withdrawal from Gaza`, `completed its withdrawal`: what forces did is done.
fn is_left(page: &Page<'_>, phrase: &Phrase<'_>) -> bool {
    let start = phrase.tokens.start;
    let before = page.sentence(start).start.max(start.saturating_sub(3))..start;
    let done = before
        .into_iter()
        .any(|at| page.is(Words::Ends, at) || page.word(at) == "since");
    let leaves = leaving(page, phrase).is_some_and(BasingFrame::leaves);
    done && leaves && !phrase.is(Mark::Planned)
}

/// The frame of a noun for what forces do.
fn leaving<'a>(page: &Page<'a>, phrase: &Phrase<'_>) -> Option<&'a BasingFrame> {
    let noun = page.frames.basing_nouns.at(page.text, phrase.head.start)?;
    let frame = page.frames.basings.get(*noun)?;
    (phrase.sort == Sort::Deed).then_some(frame)
}

/// The status of the place that forces move away from, by that of the one they move to.
pub(super) fn left_behind(status: BasingStatus) -> BasingStatus {
    match status {
        BasingStatus::Present => BasingStatus::Withdrawn,
        BasingStatus::Denied => BasingStatus::Denied,
        _ => BasingStatus::Present,
    }
}

/// `plans for a base`, `a proposal to station …`.
fn is_plan(page: &Page<'_>, phrase: &Phrase<'_>) -> bool {
    let start = page
        .sentence(phrase.head.start)
        .start
        .max(phrase.tokens.start.saturating_sub(5));
    (start..phrase.tokens.start).any(|at| {
        let plans = page.word(at) == "planning" && page.is(Words::Determiners, at + 1);
        page.is(Words::Plans, at) || plans
    })
}

/// The group that gives a verb its tense: its own, or that of the clause around.
pub(super) fn whole(page: &Page<'_>, verb: &Governor<'_>) -> Group {
    if verb.group.tense == Tense::Open && verb.group.bend.is_none() {
        let around = outer(page, verb.group.start);
        Group {
            infinitive: verb.group.infinitive,
            negated: around.negated || verb.group.negated,
            ..around
        }
    } else {
        verb.group
    }
}

fn by_verb(page: &Page<'_>, verb: &Governor<'_>, last: bool) -> BasingStatus {
    let tenses = verb.frame.tenses();
    let group = whole(page, verb);
    let leaves = verb.frame.leaves();
    // Those who do not leave are there.
    let undone = |status| {
        if leaves {
            BasingStatus::Present
        } else {
            status
        }
    };
    if group.negated || is_disowned(page, group.start) {
        return undone(BasingStatus::Denied);
    }
    // `had stopped using the base`
    let stopped = verb.tokens.start.checked_sub(1);
    if stopped.is_some_and(|at| has_stopped(page, at)) && !leaves {
        return BasingStatus::Withdrawn;
    }
    // `agreed to keep the base`
    let lasting = (verb.group.start..verb.tokens.end).any(|at| page.is(Words::Lasting, at));
    match group.bend {
        Some(Bend::Planned) if lasting => return tenses.present,
        Some(Bend::Planned | Bend::Hypothetical) => return tenses.future,
        Some(Bend::Cancelled) => return undone(BasingStatus::Planned),
        Some(Bend::Denied) => return undone(BasingStatus::Denied),
        Some(Bend::Neutral) | None => {}
    }
    // `the last aircraft took off from the base`
    let gone = last && verb.frame.of == Of::Craft && verb.form == Form::Past;
    if gone {
        return BasingStatus::Withdrawn;
    }
    // `are expected in`: the word that bends stands behind the verb.
    let expected = page.frames.bends.starting_at(page.text, verb.tokens.end);
    let number = page.word(verb.tokens.end) == "about" && page.word(verb.tokens.end + 1) != "to";
    if expected.is_some_and(|(_, bend)| *bend == Bend::Planned) && !leaves && !number {
        return tenses.future;
    }
    if verb.noun {
        by_noun(page, verb, tenses)
    } else {
        by_tense(page, verb, group, tenses)
    }
}

/// A noun tells of what is under way, unless its clause says that it is done: `completed the withdrawal`.
fn by_noun(page: &Page<'_>, verb: &Governor<'_>, tenses: Tenses) -> BasingStatus {
    let before = verb.tokens.start.saturating_sub(4)..verb.tokens.start;
    let done = before.into_iter().any(|at| page.is(Words::Ends, at));
    if done { tenses.past } else { tenses.present }
}

/// Whether a word before a verb says that what it tells goes on: `already`, `regularly`.
fn is_running(page: &Page<'_>, verb: &Governor<'_>) -> bool {
    (verb.group.start..verb.tokens.start).any(|at| page.is(Words::Running, at))
}

fn by_tense(page: &Page<'_>, verb: &Governor<'_>, group: Group, tenses: Tenses) -> BasingStatus {
    let leaves = verb.frame.leaves();
    let lasting = (verb.group.start..verb.tokens.end).any(|at| page.is(Words::Lasting, at));
    let after = verb
        .tokens
        .start
        .checked_sub(1)
        .is_some_and(|at| matches!(page.word(at), "after" | "since"));
    let begun =
        (group.start.saturating_sub(1)..verb.tokens.start).any(|at| page.is(Words::Begins, at));
    // `if it deploys missiles`
    let open = (group.start.saturating_sub(HEARD)..group.start)
        .any(|at| page.frames.bends.at(page.text, at) == Some(&Bend::Hypothetical));
    let plain = !open
        && (verb.form == Form::Third || verb.form == Form::Base && verb.subject)
        && group.start == verb.tokens.start
        && !(verb.tokens.start..page.sentence(verb.tokens.start).end)
            .any(|at| page.date(at).is_some());
    match group.tense {
        _ if leaves && begun => tenses.present,
        Tense::Open if after && verb.form == Form::Gerund => tenses.past,
        Tense::Future if lasting => tenses.present,
        Tense::Future | Tense::Maybe => tenses.future,
        // What troops are ordered or asked to do is not done.
        _ if group.infinitive && leaves => tenses.future,
        Tense::Present if verb.group.passive => tenses.past,
        // `already rotate through five camps`
        Tense::Present if is_running(page, verb) => tenses.past,
        // `warships enter the harbour`, `the last soldiers leave`: the present of headlines tells what is done.
        Tense::Present if plain && !page.is(Words::Upcoming, verb.tokens.end) => tenses.past,
        Tense::Present | Tense::Progressive => tenses.present,
        Tense::Open if verb.form == Form::Gerund => tenses.present,
        // `said that it was moving troops there`
        Tense::PastProgressive if tenses.present != BasingStatus::Present => tenses.present,
        _ => tenses.past,
    }
}
