//! Who has forces or a base by the relative clause behind them.

use super::phrase::Phrase;
use crate::frames::Words;
use crate::relate::page::Page;

/// Who a relative clause says has forces or a base.
pub(super) struct Tenant<'a> {
    pub(super) power: &'a str,
    /// Where the verb of the clause ends.
    pub(super) end: usize,
}

/// `the air base that Moscow rents at Kant`, `a battle group in Rukla, which NATO set up`. Who is told to leave it has it no
/// longer, and what is leased to others is theirs.
pub(super) fn of<'a>(page: &Page<'a>, phrase: &Phrase<'_>) -> Option<Tenant<'a>> {
    let mut at = past_place(page, phrase.tokens.end);
    at += usize::from(page.text.surface(at) == ",");
    let relative = matches!(page.word(at), "that" | "which");
    at = page.past_article(at + usize::from(relative));
    let (power, mut at) = page.power(at).filter(|_| relative || phrase.is_site())?;
    while page.is_auxiliary(at) || page.is(Words::Adverbs, at) {
        at += 1;
    }
    let verbs = page.frames.basing_verbs.at(page.text, at);
    let verb = verbs.first()?;
    let given = verbs.iter().any(|verb| page.word(verb.end) == "to");
    let leaves = page.frames.basings.get(verb.frame)?.leaves();
    (!leaves && !given).then_some(Tenant {
        power,
        end: verb.end,
    })
}

/// Where a place that a preposition leads to ends.
fn past_place(page: &Page<'_>, at: usize) -> usize {
    let place = page.past_article(at + 1);
    let led = page.spot(place).filter(|_| page.is(Words::Locative, at));
    led.map_or(at, |spot| spot.tokens.end)
}
