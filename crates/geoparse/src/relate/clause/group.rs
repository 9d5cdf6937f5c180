//! Verb groups: what stands before a verb and gives it tense, mood and negation.

use crate::frames::{Auxiliary, Bend, Form, Words};
use crate::relate::page::Page;
use crate::text::Gap;

/// A group has no more tokens before its verb.
const LONGEST: usize = 14;

/// The tense of a verb group, as far as statuses need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    Past,
    Perfect,
    Pluperfect,
    Present,
    Progressive,
    PastProgressive,
    /// `will visit`, `is to visit`
    Future,
    /// `may visit`
    Maybe,
    /// `to visit`, `visiting`, `sent`: the clause around it tells.
    Open,
}

/// A verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// Its first token.
    pub(crate) start: usize,
    pub(crate) tense: Tense,
    /// What words such as `expected` and `refused` do to it.
    pub(crate) bend: Option<Bend>,
    pub(crate) negated: bool,
    pub(crate) passive: bool,
    /// `to visit`
    pub(crate) infinitive: bool,
}

impl Group {
    /// No verb: the clause around tells the tense.
    pub(crate) fn bare(start: usize) -> Self {
        Self {
            start,
            tense: Tense::Open,
            bend: None,
            negated: false,
            passive: false,
            infinitive: false,
        }
    }
}

/// Small verbs of a group, the nearest to the verb first.
#[derive(Default)]
struct Seen<'a> {
    auxiliaries: Vec<(Auxiliary, &'a str)>,
    bend: Option<Bend>,
    negated: bool,
    to: bool,
    /// Whether `to` stands right behind a form of `be`.
    due: bool,
}

/// The group of the verb at a token.
pub(crate) fn group(page: &Page<'_>, verb: usize, form: Form) -> Group {
    let sentence = page.sentence(verb).start;
    // `home-ported`: what is joined to the verb belongs to it.
    let joined = page.text.gap(verb) == Gap::Hyphen;
    let mut at = verb - usize::from(joined && verb > sentence);
    let mut seen = Seen::default();
    while at > sentence && verb - at < LONGEST {
        match step(page, at, &mut seen, form) {
            Some(next) => at = next.max(sentence),
            None => break,
        }
    }
    // A date before the subject's verb belongs to the sentence: `on Tuesday left` does not begin a group.
    let passive = is_passive(&seen, form);
    // `was to have taken him there`: it did not.
    let have = |(auxiliary, _): &(Auxiliary, &str)| *auxiliary == Auxiliary::Have;
    let undone = seen.due && seen.auxiliaries.iter().any(have);
    Group {
        start: at,
        tense: tense(&seen, form, passive),
        bend: if undone {
            Some(Bend::Cancelled)
        } else {
            seen.bend
        },
        negated: seen.negated,
        passive,
        infinitive: seen.to,
    }
}

/// Takes the word before a token into the group; where the group goes on before it.
fn step<'a>(page: &Page<'a>, at: usize, seen: &mut Seen<'a>, form: Form) -> Option<usize> {
    let before = at - 1;
    let word = page.word(before);
    let open = seen
        .auxiliaries
        .last()
        .is_some_and(|(_, word)| matches!(*word, "be" | "have"));
    if word == "to" && !seen.to && (form == Form::Base || seen.bend.is_some() || open) {
        seen.to = true;
        return Some(before);
    }
    if let Some(auxiliary) = page.frames.auxiliaries.at(page.text, before) {
        seen.negated |= page.is(Words::Negation, before);
        seen.due |= *auxiliary == Auxiliary::Be && page.word(at) == "to" && seen.bend.is_none();
        seen.auxiliaries.push((*auxiliary, word));
        return Some(before);
    }
    // Only behind `to`, or before a gerund, is `plans` a verb that this one hangs on.
    let hangs = seen.to || form == Form::Gerund;
    if let Some((length, bend)) = page.bend_before(at).filter(|_| hangs || word == "never") {
        seen.bend = stronger(seen.bend, bend);
        return Some(at - length);
    }
    if page.is(Words::Negation, before) {
        seen.negated = true;
        return Some(before);
    }
    let adverb = page
        .set(Words::Adverbs)
        .and_then(|set| set.ending_before(page.text, at));
    if let Some((length, ())) = adverb {
        return Some(at - length);
    }
    if let Some(dated) = page.date(before) {
        let on = dated
            .tokens
            .start
            .checked_sub(1)
            .filter(|on| matches!(page.word(*on), "on" | "in"));
        return Some(on.unwrap_or(dated.tokens.start));
    }
    (word.len() > 4
        && word.ends_with("ly")
        && !page.is(Words::NoAdverbs, before)
        && page.text.shape(before) == crate::text::Shape::Lower)
        .then_some(before)
}

/// Of two bends the one that says more.
fn stronger(held: Option<Bend>, new: Bend) -> Option<Bend> {
    match held {
        None | Some(Bend::Neutral) => Some(new),
        held => held,
    }
}

fn is_passive(seen: &Seen<'_>, form: Form) -> bool {
    let participle = matches!(form, Form::Past | Form::Participle);
    participle
        && seen
            .auxiliaries
            .first()
            .is_some_and(|(auxiliary, _)| *auxiliary == Auxiliary::Be)
}

fn tense(seen: &Seen<'_>, form: Form, passive: bool) -> Tense {
    let has = |wanted: Auxiliary| {
        seen.auxiliaries
            .iter()
            .any(|(auxiliary, _)| *auxiliary == wanted)
    };
    let was = seen
        .auxiliaries
        .iter()
        .any(|(_, word)| matches!(*word, "was" | "were" | "wasnt" | "werent"));
    let had = seen
        .auxiliaries
        .iter()
        .any(|(_, word)| matches!(*word, "had" | "hadnt"));
    if has(Auxiliary::Future) || seen.due {
        Tense::Future
    } else if has(Auxiliary::Maybe) {
        Tense::Maybe
    } else if has(Auxiliary::Have) {
        if had {
            Tense::Pluperfect
        } else {
            Tense::Perfect
        }
    } else if has(Auxiliary::Be) && (form == Form::Gerund || passive && seen.auxiliaries.len() > 1)
    {
        if was {
            Tense::PastProgressive
        } else {
            Tense::Progressive
        }
    } else if has(Auxiliary::Be) {
        if was { Tense::Past } else { Tense::Present }
    } else if has(Auxiliary::Do) {
        Tense::Past
    } else {
        match form {
            Form::Past => Tense::Past,
            Form::Third => Tense::Present,
            Form::Base if !seen.to => Tense::Present,
            _ => Tense::Open,
        }
    }
}
