//! The verb or noun that tells what forces do, or what is done with them.

mod after;
mod agent;
mod aside;
mod before;

use crate::frames::{Auxiliary, BasingFrame, Form, Of, Sort, StayTrait, Verb, Words};
use crate::relate::basing::phrase::Phrase;
use crate::relate::clause::{Group, Tense, group};
use crate::relate::page::Page;
use crate::text::Shape;
use std::ops::Range;

pub(super) use after::{has_stopped, is_something};

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

impl Governor<'_> {
    /// Whether the forces are those by whom a place is held.
    pub(super) fn is_held(&self) -> bool {
        self.frame.is(StayTrait::Held)
    }

    /// Whether it tells of guests: forces that a host lets in, or that never are at home.
    pub(super) fn has_guests(&self) -> bool {
        self.frame.is(StayTrait::Foreign) || self.frame.is(StayTrait::Host)
    }
}

/// `left so many of them dead`: the last word stands so close behind the verb.
const CASUALTIES: usize = 6;

/// The verb that the phrase is subject of, else the one that it is object of.
pub(super) fn verb<'a>(page: &Page<'a>, phrase: &Phrase<'_>) -> Option<Governor<'a>> {
    let held = agent::agent(page, phrase);
    if held.is_some() {
        return held;
    }
    let done = before::before(page, phrase).filter(|verb| fits(phrase, verb));
    let object = done.as_ref().is_some_and(|verb| !verb.noun);
    let own = after::after(page, phrase, object).filter(|verb| fits(phrase, verb));
    // `establish a base in Syria to bolster its efforts`: a purpose is not what a base does.
    // `sent 600 soldiers to secure the airport`
    let sent = done
        .as_ref()
        .is_some_and(|verb| !verb.noun && !verb.frame.is(StayTrait::Host));
    let purpose = |verb: &Governor<'_>| {
        (phrase.is_site() || sent)
            && verb.group.infinitive
            && verb.group.bend.is_none()
            && verb.group.tense == Tense::Open
    };
    let own = own.filter(|verb| !purpose(verb));
    // `withdrew its last troops based in Georgia`: what describes the forces does not tell what is done.
    let describes = own
        .as_ref()
        .is_some_and(|verb| verb.group.start == verb.tokens.start && verb.form.may_describe());
    let close = done.as_ref().is_some_and(|verb| {
        verb.form == Form::Gerund && phrase.tokens.start <= verb.tokens.end + 1
    });
    let left = || {
        own.as_ref()
            .and_then(|own| after::left_later(page, phrase, own))
    };
    let verb = if own.is_some() && close {
        done
    } else if describes {
        left().or(done).or(own)
    } else {
        own.or(done)
    };
    verb.or_else(|| before::ahead(page, phrase))
}

/// Only a site is handed over or closed; who hands over a force goes on with it.
fn fits(phrase: &Phrase<'_>, verb: &Governor<'_>) -> bool {
    let site = phrase.sort == Sort::Base || phrase.sort == Sort::Compound && phrase.force.is_some();
    match verb.frame.of {
        Of::All => true,
        Of::Sites => verb.subject || site,
        Of::Craft => flies(phrase, verb.form),
        Of::Forces => !verb.subject && !phrase.is_site(),
    }
}

/// Soldiers who flew out of a place left it; aircraft come back, and a detachment that flies from one is based there.
fn flies(phrase: &Phrase<'_>, form: Form) -> bool {
    matches!(phrase.sort, Sort::Craft | Sort::System) || form != Form::Past
}

fn governor<'a>(
    page: &Page<'a>,
    phrase: &Phrase<'_>,
    at: usize,
    subject: bool,
) -> Option<Governor<'a>> {
    // `the base houses troops`, `troops housed in tents`: of two frames the one that the phrase has a part in.
    let verbs = page.frames.basing_verbs.at(page.text, at);
    let apart = |verb: &&Verb| {
        let frame = page.frames.basings.get(verb.frame);
        frame.is_some_and(|frame| {
            (subject || !frame.is(StayTrait::Subject))
                && (frame.of != Of::Craft || flies(phrase, verb.form))
                && (frame.of != Of::Forces || !subject && !phrase.is_site())
        })
    };
    let verb = *verbs.iter().find(apart).or(verbs.first())?;
    // `missiles capable of reaching`
    let able = subject && verb.form == Form::Gerund && at > 0 && page.word(at - 1) == "of";
    if able || is_noun(page, at, verb.form) || is_helper(page, at) || leaves_dead(page, verb.end) {
        return None;
    }
    let frame = page.frames.basings.get(verb.frame)?;
    // `handed over command of the battlegroup`
    if frame.of == Of::Sites && page.is(Words::Commands, verb.end) {
        return None;
    }
    let form = told(page, at, &verb, &verbs);
    let group = group(page, at, form);
    Some(Governor {
        frame,
        group,
        form,
        tokens: at..verb.end,
        subject,
        noun: false,
    })
}

/// `submarines put in at the port`: of a verb whose past is written as its present, news tells the past, unless it goes on with what
/// is to come: `will send ships and set up a headquarters`.
fn told(page: &Page<'_>, at: usize, verb: &Verb, verbs: &[Verb]) -> Form {
    let past = |other: &Verb| {
        other.form == Form::Past && other.frame == verb.frame && other.end == verb.end
    };
    let bare = verb.form == Form::Base && group(page, at, verb.form).tense == Tense::Present;
    let open = |at: usize| {
        let small = page.frames.auxiliaries.at(page.text, at);
        matches!(small, Some(Auxiliary::Future | Auxiliary::Maybe))
            || matches!(page.word(at), "to" | "let")
    };
    let ahead = (page.sentence(at).start..at).any(open);
    if bare && !ahead && verbs.iter().any(past) {
        Form::Past
    } else {
        verb.form
    }
}

/// `a train`, `Afghan police`, `handed over control`: a noun that is written as a verb.
fn is_noun(page: &Page<'_>, at: usize, form: Form) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let bare = matches!(form, Form::Base | Form::Third);
    let people = page.spot(before).is_some_and(|spot| page.is_demonym(spot));
    let particle = bare && (at.saturating_sub(3)..before).any(|verb| ends_at(page, verb, at));
    page.is(Words::Determiners, before)
        || particle
        || bare && page.word(at + 1) == "of"
        || bare && form == Form::Base && (people || page.text.shape(before) == Shape::Possessive)
}

/// Whether a verb with its particle begins at a token and ends right before another.
fn ends_at(page: &Page<'_>, verb: usize, end: usize) -> bool {
    let verbs = page.frames.basing_verbs.at(page.text, verb);
    verbs.iter().any(|verb| verb.end == end)
}

/// `has left three militants dead`: nobody goes away.
fn leaves_dead(page: &Page<'_>, from: usize) -> bool {
    (from..from + CASUALTIES).any(|at| matches!(page.word(at), "dead" | "wounded" | "injured"))
}

/// `had visited`, `have surrounded`: the auxiliary of another verb.
fn is_helper(page: &Page<'_>, at: usize) -> bool {
    if page.frames.auxiliaries.at(page.text, at) != Some(&Auxiliary::Have) {
        return false;
    }
    let small = |at: &usize| {
        page.is(Words::Adverbs, *at)
            || page.is(Words::Negation, *at)
            || page.date(*at).is_some()
            || page.word(*at).ends_with("ly") && !page.is(Words::NoAdverbs, *at)
            || page.word(*at) == "almost"
    };
    (at + 1..at + 5).find(|at| !small(at)).is_some_and(|next| {
        let word = page.word(next);
        // `have broken out`; not `have seven`, `have men`.
        let noun =
            page.frames.forces.at(page.text, next).is_some() || page.is(Words::Modifiers, next);
        let irregular = ["ken", "wn", "ght", "iven", "tten"]
            .iter()
            .any(|end| word.ends_with(end));
        let participle = word.len() > 4 && (word.ends_with("ed") || irregular && !noun);
        let forms = [&page.frames.visit_verbs, &page.frames.basing_verbs];
        let past = |form| matches!(form, Form::Past | Form::Participle);
        participle && page.text.shape(next) == Shape::Lower
            || word == "been"
            || page.is(Words::Combat, next)
            || forms.iter().any(|verbs| {
                let found = verbs.at(page.text, next);
                found.iter().any(|verb| past(verb.form))
            })
    })
}
