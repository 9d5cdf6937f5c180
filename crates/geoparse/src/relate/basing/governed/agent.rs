//! The verb whose agent forces are: `a post manned by soldiers`.

use super::{Governor, is_noun};
use crate::frames::{StayTrait, Verb};
use crate::relate::basing::phrase::Phrase;
use crate::relate::clause::group;
use crate::relate::page::Page;

/// The participle before `by`, where it says that the forces hold a place.
pub(super) fn agent<'a>(page: &Page<'a>, phrase: &Phrase<'_>) -> Option<Governor<'a>> {
    phrase.power?;
    let by = page.before_article(phrase.tokens.start)?;
    let at = by.checked_sub(1).filter(|_| page.word(by) == "by")?;
    let held = |verb: &&Verb| {
        let frame = page.frames.basings.get(verb.frame);
        verb.end == by && frame.is_some_and(|frame| frame.is(StayTrait::Held))
    };
    let verbs = page.frames.basing_verbs.at(page.text, at);
    let verb = verbs.iter().find(held)?;
    let fits = verb.form.may_describe() && !is_noun(page, at, verb.form);
    fits.then_some(())?;
    Some(Governor {
        frame: page.frames.basings.get(verb.frame)?,
        group: group(page, at, verb.form),
        form: verb.form,
        tokens: at..verb.end,
        subject: true,
        noun: false,
    })
}
