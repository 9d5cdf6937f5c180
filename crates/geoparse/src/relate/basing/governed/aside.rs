//! What stands between forces and their verb: relative clauses, asides between commas, the place that goes with them.

use super::after::LATER;
use crate::frames::{Form, Words};
use crate::relate::basing::phrase::Phrase;
use crate::relate::page::Page;

/// Words between commas behind forces, at most, and where `who` or `which` opens them.
const ASIDE: usize = 10;
const RELATIVE: usize = 20;
const LONG_ASIDE: usize = 40;

/// `fighters who crossed the border have set up camp`: the verb of the clause behind one that describes its subject.
pub(super) fn past_relative(page: &Page<'_>, phrase: &Phrase<'_>) -> Option<usize> {
    let who = phrase.tokens.end;
    let small = |at: usize| page.is_auxiliary(at);
    let basing =
        (who + 1..who + 3).any(|at| small(at) || page.frames.basing_verbs.has(page.text, at));
    if page.word(who) != "who" || basing {
        return None;
    }
    let end = page.sentence(who).end.min(who + LATER);
    (who + 2..end)
        .take_while(|at| page.text.surface(*at) != ",")
        .find(|at| {
            small(*at)
                && !matches!(
                    page.word(at - 1),
                    "who" | "that" | "and" | "to" | "they" | "it"
                )
        })
}

/// `soldiers of the alliance, most of them Russians but with units from Belarus and Armenia, guard airports`: the finite verb behind
/// the comma that closes what the one at a token opens.
fn main_verb(page: &Page<'_>, open: usize) -> Option<usize> {
    let describes = matches!(
        page.word(open + 1),
        "most" | "some" | "many" | "including" | "all" | "among" | "who" | "which" | "whose"
    ) || page.word(open + 1).ends_with("ed")
        || page.word(open + 1).ends_with("ing");
    let end = page.sentence(open).end.min(open + LONG_ASIDE);
    let finite = |at: usize| {
        let verbs = page.frames.basing_verbs.at(page.text, at);
        page.is_auxiliary(at)
            || verbs
                .iter()
                .any(|verb| matches!(verb.form, Form::Base | Form::Third | Form::Past))
    };
    let mut closes = (open + 2..end).filter(|at| page.text.surface(*at) == ",");
    let close = closes.find(|at| finite(at + 1))?;
    describes.then_some(close + 1)
}

/// `Poland's troops, 900 strong, remain`: where what commas part off ends.
pub(super) fn past_aside(page: &Page<'_>, open: usize) -> Option<usize> {
    (page.text.surface(open) == ",").then_some(())?;
    if let Some(verb) = main_verb(page, open) {
        return Some(verb);
    }
    let relative = matches!(page.word(open + 1), "who" | "which" | "whose");
    let reach = if relative { RELATIVE } else { ASIDE };
    let end = page.sentence(open).end.min(open + reach);
    let close = (open + 1..end).find(|at| page.text.surface(*at) == ",")?;
    let verb = |at: usize| page.is_auxiliary(at);
    // `who arrived in April, have moved`
    let main = relative && page.is_auxiliary(close + 1);
    (main || !(open..close).any(verb)).then_some(close + 1)
}

/// `the garrison in Beledweyne stays`: where a place that goes with the forces ends.
pub(super) fn past_place(page: &Page<'_>, at: usize) -> Option<usize> {
    let place = page.past_article(at + 1);
    page.is(Words::Locative, at).then_some(())?;
    let force = |at| page.frames.forces.starting_at(page.text, at);
    // `the Germans in the international force are quartered`
    let within = || {
        let noun = (place..place + 3).find(|at| force(*at).is_some())?;
        Some(noun + force(noun)?.0)
    };
    let named = page.spot(place).map(|spot| spot.tokens.end);
    named.or_else(within)
}
