//! How a basing stands.

use super::governed::Governor;
use super::phrase::{Mark, Phrase};
use crate::BasingStatus;
use crate::frames::{Bend, Form, Tenses, Words};
use crate::relate::clause::{Group, Tense, is_disowned, outer};
use crate::relate::page::Page;

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
    let mut sentence = sentence.start..sentence.end;
    let told = verb.map_or(BasingStatus::Present, |verb| by_verb(page, verb));
    if told != BasingStatus::Present {
        return told;
    }
    let leaves = verb.is_some_and(|verb| verb.frame.tenses().past == BasingStatus::Withdrawn);
    if sentence
        .clone()
        .any(|at| page.word(at) == "under" && page.word(at + 1) == "construction")
    {
        BasingStatus::Building
    } else if !leaves && (phrase.is(Mark::Planned) || is_plan(page, phrase)) {
        BasingStatus::Planned
    } else if sentence.any(|at| page.starts(Words::Hearsay, at)) {
        BasingStatus::Reported
    } else {
        BasingStatus::Present
    }
}

/// `plans for a base`, `a proposal to station …`.
fn is_plan(page: &Page<'_>, phrase: &Phrase<'_>) -> bool {
    let start = page
        .sentence(phrase.head.start)
        .start
        .max(phrase.tokens.start.saturating_sub(5));
    (start..phrase.tokens.start).any(|at| {
        matches!(
            page.word(at),
            "plans" | "plan" | "proposal" | "proposals" | "planned"
        )
    })
}

/// The group that gives a verb its tense: its own, or that of the clause around.
pub(super) fn whole(page: &Page<'_>, verb: &Governor<'_>) -> Group {
    if verb.group.tense == Tense::Open && verb.group.bend.is_none() {
        Group {
            infinitive: verb.group.infinitive,
            ..outer(page, verb.group.start)
        }
    } else {
        verb.group
    }
}

fn by_verb(page: &Page<'_>, verb: &Governor<'_>) -> BasingStatus {
    let tenses = verb.frame.tenses();
    let group = whole(page, verb);
    let leaves = tenses.past == BasingStatus::Withdrawn;
    if group.negated || is_disowned(page, group.start) {
        return if leaves {
            BasingStatus::Present
        } else {
            BasingStatus::Denied
        };
    }
    match group.bend {
        Some(Bend::Planned | Bend::Hypothetical) => return tenses.future,
        Some(Bend::Cancelled) => {
            return if leaves {
                BasingStatus::Present
            } else {
                BasingStatus::Planned
            };
        }
        Some(Bend::Denied) => {
            return if leaves {
                BasingStatus::Present
            } else {
                BasingStatus::Denied
            };
        }
        Some(Bend::Neutral) | None => {}
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

fn by_tense(page: &Page<'_>, verb: &Governor<'_>, group: Group, tenses: Tenses) -> BasingStatus {
    let leaves = tenses.past == BasingStatus::Withdrawn;
    let lasting = (verb.group.start..verb.tokens.end).any(|at| page.is(Words::Lasting, at));
    match group.tense {
        Tense::Future if lasting => tenses.present,
        Tense::Future | Tense::Maybe => tenses.future,
        // What troops are ordered or asked to do is not done.
        _ if group.infinitive && leaves => tenses.future,
        Tense::Present if verb.group.passive => tenses.past,
        Tense::Present | Tense::Progressive => tenses.present,
        Tense::Open if verb.form == Form::Gerund => tenses.present,
        Tense::PastProgressive if tenses.present == BasingStatus::Building => tenses.present,
        _ => tenses.past,
    }
}
