//! Whose forces they are.

use super::Stay;
use super::acts::{acting, acts_at, first};
use super::governed::Governor;
use super::phrase::{Mark, Phrase};
use super::power;
use super::site::Place;
use super::tenant;
use crate::frames::{Form, Sort, StayTrait, Words};
use crate::relate::figure::Figures;
use crate::relate::page::Page;
use std::ops::Range;

/// The operator of the stay told before is still meant so many tokens on.
const CARRIED: usize = 60;

/// Sentences that may stand between a pronoun and whom it means.
const SENTENCES: usize = 3;

/// `by` stands so close behind its participle.
const BY: usize = 4;

/// The countries or organisations whose forces a phrase tells of: said in the phrase, else the power that acts in the
/// clause, else the one whose forces the text spoke of before at the same host; a base of nobody else's is the host's.
pub(super) fn operators(
    page: &Page<'_>,
    figures: &Figures,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
    (site, last): (&Place, Option<&Stay>),
) -> Vec<String> {
    let host = site.host.as_deref();
    if let Some(power) = phrase.power {
        let all = std::iter::once(power).chain(phrase.allies.iter().copied());
        return all.map(str::to_owned).collect();
    }
    if let Some(last) = last.filter(|_| phrase.is(Mark::Spoken)) {
        return last.operator.country.clone().into_iter().collect();
    }
    let tenant = || tenant::of(page, phrase).map(|tenant| tenant.power.to_owned());
    if let Some(power) = tenant().or_else(|| user(page, figures, phrase, verb)) {
        return vec![power];
    }
    let told = operator(page, figures, phrase, verb, (host, last));
    // A base of nobody's in a country is its own, unless a guest is known there.
    let own = told.is_some() && told.as_deref() == host && verb.is_none();
    let known = || known(page, phrase, verb, site, own);
    let told = if own {
        known().or(told)
    } else {
        told.or_else(known)
    };
    let Some(first) = told else {
        return Vec::new();
    };
    let start = page.sentence(phrase.tokens.start).start;
    let acts = (start..phrase.tokens.start)
        .rev()
        .find(|at| acts_at(page, figures, *at).as_ref() == Some(&first));
    let joined = acts.map_or_else(Vec::new, |at| {
        let article = usize::from(at > 0 && page.word(at - 1) == "the");
        power::allies(page, at - article)
    });
    let others = joined.into_iter().map(str::to_owned);
    std::iter::once(first.clone())
        .chain(others.filter(|other| *other != first))
        .collect()
}

/// `Gyumri hosts the base`, `their jets use the base`: a guest that the text does not name is the one that is known.
fn known(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
    site: &Place,
    own: bool,
) -> Option<String> {
    let base = phrase.is_site();
    let guest = own || verb.is_some_and(Governor::has_guests);
    let place = page.place(page.spots.get(site.spot?)?)?;
    let known = || page.frames.sites.guest(place, page.year());
    (base && guest).then(known).flatten().map(str::to_owned)
}

/// `Camp Lemonnier is leased by the Pentagon`: who uses a base that is the subject.
fn user(
    page: &Page<'_>,
    figures: &Figures,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
) -> Option<String> {
    let base = phrase.is_site();
    let verb = verb.filter(|verb| base && verb.subject && verb.form == Form::Past)?;
    let by = (verb.tokens.end..verb.tokens.end + BY).find(|at| page.word(*at) == "by")?;
    let user = page.past_article(by + 1);
    let named = page.power(user).map(|(power, _)| power.to_owned());
    named.or_else(|| figures.identity(figures.at(user)?)?.country.clone())
}

fn operator(
    page: &Page<'_>,
    figures: &Figures,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
    (host, last): (Option<&str>, Option<&Stay>),
) -> Option<String> {
    if verb.is_some_and(|verb| verb.frame.is(StayTrait::Foreign)) {
        let other = other(page, phrase, host);
        if other.is_some() || phrase.is_site() {
            return other;
        }
    }
    if let Some(last) = last.filter(|last| is_joined(page, phrase, last)) {
        return last.operator.country.clone();
    }
    let sentence = page.sentence(phrase.tokens.start).start;
    let end = verb
        .filter(|verb| !verb.subject)
        .map_or(phrase.tokens.start, |verb| verb.group.start);
    // `Brazil, which commands the U.N. force, has …`: who acts stands before the commas.
    let main = verb.and_then(|verb| before_aside(page, verb.group.start, sentence));
    let acting = main
        .and_then(|open| acting(page, figures, sentence..open))
        .or_else(|| acting(page, figures, sentence..end.max(sentence)));
    let theirs = |power: &String| {
        let guest = Some(power.as_str()) != host;
        phrase.is(Mark::Own)
            || verb.is_some_and(|verb| acts_with(verb, guest))
            || verb.is_none() && guest && is_listed(page, figures, phrase)
    };
    if let Some(power) = acting.clone().filter(theirs) {
        return Some(power);
    }
    let shared = phrase.tokens.clone().any(|at| page.is(Words::Shared, at));
    let carried = last.filter(|last| {
        !shared
            && last.host.as_deref() == host
            && phrase.tokens.start.saturating_sub(last.trigger.start) < CARRIED
    });
    // `the president attended a ceremony at the air force base in X`: a base of those who act there.
    let home = acting.is_some() && acting.as_deref() == host && verb.is_none();
    if let Some(last) = carried.filter(|_| !(home && phrase.sort == Sort::Base)) {
        return last.operator.country.clone();
    }
    let pronoun = end > 0 && matches!(page.word(end - 1), "it" | "they") || phrase.is(Mark::Own);
    let told = verb.is_some_and(|verb| verb.subject) || pronoun;
    let before = (told && acting.is_none() && !shared)
        .then(|| spoken(page, figures, sentence, last))
        .flatten();
    before
        .filter(|power| Some(power.as_str()) != host)
        .or_else(|| at_home(page, phrase, verb, host))
}

/// The comma that opens a relative clause which ends right before a verb.
fn before_aside(page: &Page<'_>, verb: usize, sentence: usize) -> Option<usize> {
    let close = verb
        .checked_sub(1)
        .filter(|at| page.text.surface(*at) == ",")?;
    (sentence..close).rev().find(|at| {
        page.text.surface(*at) == ","
            && matches!(page.word(at + 1), "which" | "who" | "whose" | "where")
    })
}

/// The power nearest before a phrase that is not the host.
fn other(page: &Page<'_>, phrase: &Phrase<'_>, host: Option<&str>) -> Option<String> {
    let sentence = page.sentence(phrase.tokens.start).start;
    let mut others = (sentence..phrase.tokens.start)
        .rev()
        .filter_map(|at| page.power(at))
        .map(|(power, _)| power);
    others.find(|power| Some(*power) != host).map(str::to_owned)
}

/// Whether who acts before a verb does so with forces: they are its object, or a guest's that are sent, as in `officials said that
/// aircraft will be sent`.
fn acts_with(verb: &Governor<'_>, guest: bool) -> bool {
    if verb.subject {
        verb.group.passive && guest
    } else {
        !verb.frame.is(StayTrait::Host)
    }
}

/// Whether a base without a verb is of those who act before it: not where they attack it (`fired missiles at two bases`), and not
/// where somebody only comes by.
fn is_listed(page: &Page<'_>, figures: &Figures, phrase: &Phrase<'_>) -> bool {
    let before = page.sentence(phrase.tokens.start).start..phrase.tokens.start;
    let aimed = |at: usize| matches!(page.word(at), "at" | "on" | "against" | "the");
    let attacked = before.clone().any(|at| page.is_combat(at))
        && phrase.tokens.start.checked_sub(1).is_some_and(aimed);
    phrase.sort == Sort::Base && !attacked && !is_visited(page, figures, before)
}

/// A base without a verb in a country that its sentence names is that country's.
fn at_home(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
    host: Option<&str>,
) -> Option<String> {
    let sentence = page.sentence(phrase.tokens.start).start;
    let named = || {
        (sentence..phrase.tokens.start)
            .any(|at| page.power(at).is_some_and(|(power, _)| Some(power) == host))
    };
    host.filter(|_| phrase.sort == Sort::Base && verb.is_none() && named())
        .map(str::to_owned)
}

/// Whom the sentences before speak of: whose forces the last one tells of, else who acts in it, else in one before.
fn spoken(
    page: &Page<'_>,
    figures: &Figures,
    mut start: usize,
    last: Option<&Stay>,
) -> Option<String> {
    for _ in 0..SENTENCES {
        let before = page.sentence(start.checked_sub(1)?);
        start = before.start;
        let told = last.filter(|last| before.contains(&last.trigger.start));
        let power = told
            .and_then(|last| last.operator.country.clone())
            .or_else(|| first(page, figures, before));
        if power.is_some() {
            return power;
        }
    }
    None
}

/// `radar in X and missiles in Y`: forces joined to those told before.
pub(super) fn is_joined(page: &Page<'_>, phrase: &Phrase<'_>, last: &Stay) -> bool {
    let and = phrase
        .tokens
        .start
        .checked_sub(1)
        .is_some_and(|at| page.word(at) == "and");
    and && page.sentence(last.trigger.start) == page.sentence(phrase.tokens.start)
}

/// `President Biden changed aircraft at the base`: a person who only comes by does not use it.
fn is_visited(page: &Page<'_>, figures: &Figures, mut tokens: Range<usize>) -> bool {
    let someone = !figures.within(tokens.clone()).is_empty();
    someone && tokens.any(|at| page.frames.visit_verbs.has(page.text, at))
}
