//! The verb that forces are the object of, or the noun for what they do.

use super::{Governor, governor};
use crate::frames::{Auxiliary, Form, StayTrait, Words};
use crate::relate::basing::phrase::Phrase;
use crate::relate::page::Page;

/// Words between a verb and the forces that are its object, at most.
const BEFORE: usize = 9;

/// A noun for what forces do stands so close behind them.
const NOUN_AHEAD: usize = 16;

/// The nearest verb of basing before the phrase that only parts of its object stand behind.
pub(super) fn before<'a>(page: &Page<'a>, phrase: &Phrase<'_>) -> Option<Governor<'a>> {
    let sentence = page.sentence(phrase.tokens.start).start;
    let reach = sentence.max(phrase.tokens.start.saturating_sub(BEFORE))..phrase.tokens.start;
    for at in reach.rev() {
        if let Some(found) =
            governor(page, phrase, at, false).filter(|found| !found.frame.is(StayTrait::Subject))
        {
            let be = page.frames.auxiliaries.at(page.text, at) == Some(&Auxiliary::Be);
            let reach = if be { 1 } else { 3 };
            let small = page.is_auxiliary(at);
            let far = small && phrase.tokens.start > found.tokens.end + reach;
            // `burden sharing, the training mission`: no verb has its object behind a comma.
            let noun = found.form == Form::Gerund && page.is_pause(found.tokens.end);
            if !far && !noun {
                return Some(found);
            }
        }
        if let Some(found) = noun(page, at) {
            return Some(found);
        }
        // `home to an air wing`, `a base for a brigade`
        let home = || {
            at > 0
                && (page
                    .frames
                    .basing_nouns
                    .starting_at(page.text, at - 1)
                    .is_some()
                    || page.frames.forces.at(page.text, at - 1).is_some())
        };
        // `promised up to 1,000 troops`
        let number = at > 0 && page.word(at - 1) == "up";
        // `provide support to troops`: what is given to forces does not tell where they are.
        let given =
            matches!(page.word(at), "to" | "for") && !phrase.is_site() && !number && !home();
        let mark = given || page.is_pause(at) && page.text.surface(at) != ",";
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
        // `flew to the capital and visited the base`: the nearer verb has the object.
        let visited = page.frames.visit_verbs.has(page.text, at)
            && !page.frames.basing_verbs.has(page.text, at)
            && page.word(at).ends_with("ed");
        if mark || other || visited || page.is(Words::Combat, at) {
            return None;
        }
    }
    None
}

/// `departed for a deployment to …`: a noun between forces and their place.
pub(super) fn ahead<'a>(page: &Page<'a>, phrase: &Phrase<'_>) -> Option<Governor<'a>> {
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
