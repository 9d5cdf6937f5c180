//! Where forces are.

use super::Stay;
use super::governed::Governor;
use super::phrase::Phrase;
use crate::BasingStatus;
use crate::frames::{Auxiliary, Sort, Words};
use crate::relate::clause::{describes, is_break, reference::kind};
use crate::relate::figure::Figures;
use crate::relate::page::Page;
use crate::text::Shape;

/// A place is looked for over so many tokens.
const REACH: usize = 26;

/// A preposition reaches its place over so many tokens: `in the troubled western region of Darfur`.
const PHRASE: usize = 9;

/// `where`, or the words `its soil`, stand so close to the forces.
const WHERE: usize = 10;

/// A place spoken of is one of so many named before.
const NEAREST: usize = 12;

/// Where forces are.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Number of the spot.
    pub(super) spot: Option<usize>,
    pub(super) host: Option<String>,
    /// Probability, 0 to 1.
    pub(super) certainty: f64,
}

/// The sites of a phrase: the place in its name, else those ahead of it, else the one before its clause, else the host
/// that lets it in, else the place spoken of; `last` is the stay told before.
pub(super) fn sites(
    page: &Page<'_>,
    figures: &Figures,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
    last: Option<&Stay>,
) -> Vec<Place> {
    if let Some(spot) = phrase.spot {
        return vec![place(page, spot, 0.9)];
    }
    let ahead = ahead(page, figures, phrase, verb);
    if !ahead.is_empty() {
        return ahead;
    }
    let relative = relative(page, phrase);
    if !relative.is_empty() {
        return relative;
    }
    let others = named_before(page, phrase)
        .or_else(|| own_land(page, phrase))
        .or_else(|| host(page, phrase, verb))
        .or_else(|| fronted(page, phrase))
        .or_else(|| spoken_of(page, phrase, verb, last));
    others.into_iter().collect()
}

fn place(page: &Page<'_>, spot: usize, certainty: f64) -> Place {
    let host = page
        .spots
        .get(spot)
        .and_then(|spot| page.host(spot))
        .map(str::to_owned);
    Place {
        spot: Some(spot),
        host,
        certainty,
    }
}

/// The places ahead that locative prepositions, or verbs of leaving, lead to.
fn ahead(
    page: &Page<'_>,
    figures: &Figures,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
) -> Vec<Place> {
    let end = page
        .sentence(phrase.head.start)
        .end
        .min(phrase.tokens.end + REACH);
    let mut preposition: Option<usize> = None;
    let mut commas = 0;
    // `troops, 900 strong, remain at`: what stands between commas is stepped over.
    let aside = page.text.surface(phrase.tokens.end) == ",";
    let told = verb.filter(|verb| aside && verb.subject && verb.tokens.start < end);
    let mut at = told.map_or(phrase.tokens.end, |verb| verb.tokens.start);
    while at < end {
        if let Some(dated) = page.date(at) {
            at = dated.tokens.end;
            continue;
        }
        if let Some(number) = page.spot_number(at) {
            let Some(spot) = page.spots.get(number) else {
                break;
            };
            let described = page.is_demonym(spot) || describes(page, spot.tokens.end);
            let named = !described && page.text.shape(spot.tokens.end) != Shape::Possessive;
            // `flying out of N'Djamena`
            let beside = verb.is_some_and(|verb| verb.tokens.end == at && verb.frame.subject);
            let led = beside || preposition.is_some_and(|preposition| at - preposition <= PHRASE);
            if named && (led || preposition.is_none() && is_object(page, at)) {
                return listed(page, number, end);
            }
            at = spot.tokens.end;
            continue;
        }
        if figures.at(at).is_some() || stops(page, at, phrase, verb) {
            break;
        }
        if page.text.surface(at) == "," {
            preposition = None;
            commas += 1;
        }
        if commas > 1 {
            break;
        }
        // `soldiers from Armenia` are not there any more, unless it is told that they leave it.
        let from = page.word(at) == "from"
            && verb.is_none_or(|verb| verb.frame.tenses().past != BasingStatus::Withdrawn);
        if page.is(Words::Locative, at) {
            preposition = Some(at).filter(|_| !from);
        }
        at += 1;
    }
    Vec::new()
}

/// Whether a verb of basing stands right before a place: `left Batumi`, `patrols the Gulf`.
fn is_object(page: &Page<'_>, at: usize) -> bool {
    let article = usize::from(at > 0 && page.word(at - 1) == "the");
    at.checked_sub(article + 1)
        .is_some_and(|verb| page.frames.basing_verbs.has(page.text, verb))
}

/// Whether the clause is over, or turns to battle or to something else that happens.
fn stops(page: &Page<'_>, at: usize, phrase: &Phrase<'_>, verb: Option<&Governor<'_>>) -> bool {
    if verb.is_some_and(|verb| verb.tokens.contains(&at)) {
        return false;
    }
    let small = page.frames.auxiliaries.at(page.text, at + 1).is_some();
    let relative =
        matches!(page.word(at), "who" | "which" | "that") && at == phrase.tokens.end && small;
    let basing = page.frames.basing_verbs.has(page.text, at);
    let bends = page.frames.bends.at(page.text, at).is_some();
    let travels = page.frames.visit_verbs.has(page.text, at) && !basing && !bends;
    page.is(Words::Combat, at)
        || is_break(page, at) && !relative
        || travels && page.frames.auxiliaries.at(page.text, at).is_none()
        || is_other_verb(page, at)
        || is_something(page, at)
}

/// A participle that is no verb of basing and no adjective.
fn is_other_verb(page: &Page<'_>, at: usize) -> bool {
    let word = page.word(at);
    let participle = word.len() > 5 && word.ends_with("ed") && page.text.shape(at) == Shape::Lower;
    let known = page.frames.basing_verbs.has(page.text, at)
        || page.is(Words::Modifiers, at)
        || page.frames.bends.at(page.text, at).is_some();
    let adjective = at.checked_sub(1).is_some_and(|before| {
        page.is(Words::Determiners, before)
            || page.is(Words::Locative, before)
            || page.text.shape(before) == Shape::Possessive
            || page.text.gap(at) == crate::text::Gap::Hyphen
    });
    participle && !known && !adjective
}

/// `are vital for …`: a form of `be` that says what something is, not where.
fn is_something(page: &Page<'_>, at: usize) -> bool {
    if page.frames.auxiliaries.at(page.text, at) != Some(&Auxiliary::Be) {
        return false;
    }
    let next = (at + 1..at + 6).find(|at| {
        !(page.is(Words::Adverbs, *at)
            || page.is(Words::Negation, *at)
            || page.date(*at).is_some()
            || page.frames.auxiliaries.at(page.text, *at).is_some())
    });
    next.is_some_and(|next| {
        !(page.is(Words::Locative, next)
            || page.frames.basing_verbs.has(page.text, next)
            || page.frames.bends.starting_at(page.text, next).is_some())
    })
}

/// A place with those joined to it by `and` or commas.
fn listed(page: &Page<'_>, first: usize, end: usize) -> Vec<Place> {
    let mut found = vec![place(page, first, 0.9)];
    let mut last = first;
    for next in first + 1..page.spots.len() {
        let (Some(held), Some(spot)) = (page.spots.get(last), page.spots.get(next)) else {
            break;
        };
        let between = held.tokens.end..spot.tokens.start;
        if spot.tokens.start >= end
            || page.text.shape(spot.tokens.end) == Shape::Possessive
            || !is_list(page, &between)
        {
            break;
        }
        if page.is_demonym(spot) || describes(page, spot.tokens.end) {
            continue;
        }
        if !holds(page, spot.mention, held.mention) {
            found.push(place(page, next, 0.85));
        }
        last = next;
    }
    found
}

/// Whether nothing but `and`, commas and small words stands between two places.
fn is_list(page: &Page<'_>, between: &std::ops::Range<usize>) -> bool {
    let mark = |at: usize| page.text.surface(at) == "," || page.word(at) == "and";
    let small = |at: usize| {
        page.is(Words::Locative, at)
            || page.word(at) == "the"
            || page.is(Words::PlaceNouns, at)
            || page.spot(at).is_some()
            || page.scene.lexicon.directions.at(page.text, at).is_some()
            || page.text.shape(at) == Shape::Number
            || matches!(
                page.word(at),
                "another" | "others" | "more" | "some" | "about" | "a" | "further"
            )
    };
    between.clone().any(mark)
        && between.len() <= 6
        && between.clone().all(|at| mark(at) || small(at))
}

/// Whether the first place holds the second.
fn holds(page: &Page<'_>, outer: usize, inner: usize) -> bool {
    let of = |number: usize| {
        page.mentions
            .get(number)
            .and_then(|mention| mention.place.as_ref())
    };
    let (Some(outer), Some(inner)) = (of(outer), of(inner)) else {
        return false;
    };
    let same = outer.country.is_some() && outer.country == inner.country;
    same && (outer.feature.starts_with("PCL") && !inner.feature.starts_with("PCL")
        || inner.admin1.as_deref() == Some(&outer.name))
}

/// A settlement right before the noun: `the Akrotiri base`.
fn named_before(page: &Page<'_>, phrase: &Phrase<'_>) -> Option<Place> {
    let number = page.spot_number(phrase.head.start.checked_sub(1)?)?;
    let spot = page.spots.get(number)?;
    let settled = page
        .place(spot)
        .is_some_and(|place| !place.feature.starts_with("PCL") && !page.is_demonym(spot));
    (settled && matches!(phrase.sort, Sort::Base | Sort::Compound))
        .then(|| place(page, number, 0.85))
}

/// The host as the subject: `Poland hosts …`, `Djibouti has a French garrison`.
fn host(page: &Page<'_>, phrase: &Phrase<'_>, verb: Option<&Governor<'_>>) -> Option<Place> {
    let verb = verb.filter(|verb| !verb.subject)?;
    let sentence = page.sentence(phrase.head.start).start;
    let (number, spot) = (sentence..verb.group.start)
        .rev()
        .find_map(|at| Some((page.spot_number(at)?, page.spot(at)?)))?;
    let country = page.place(spot)?.country.as_deref();
    let others = phrase.power.is_some_and(|power| Some(power) != country);
    let hosts = verb.frame.host || page.word(verb.tokens.start).starts_with("ha") && others;
    (hosts && !page.is_demonym(spot)).then(|| place(page, number, 0.75))
}

/// `Mogadishu, where 1,700 peacekeepers …`: the place that `where` refers to.
fn relative(page: &Page<'_>, phrase: &Phrase<'_>) -> Vec<Place> {
    let sentence = page.sentence(phrase.head.start).start;
    let clause = sentence.max(phrase.tokens.start.saturating_sub(WHERE))..phrase.tokens.start;
    let Some(wh) = clause.rev().find(|at| page.word(*at) == "where") else {
        return Vec::new();
    };
    let end = wh - usize::from(wh > 0 && page.is_pause(wh - 1));
    let before = page.spots.partition_point(|spot| spot.tokens.end <= end);
    let number = before.checked_sub(1);
    let named = number.filter(|number| {
        let spot = page.spots.get(*number);
        spot.is_some_and(|spot| spot.tokens.end == end && !page.is_demonym(spot))
    });
    named
        .map(|number| place(page, number, 0.85))
        .into_iter()
        .collect()
}

/// `on its soil`: the country that the sentence is about.
fn own_land(page: &Page<'_>, phrase: &Phrase<'_>) -> Option<Place> {
    let sentence = page.sentence(phrase.head.start);
    let mut clause = phrase.tokens.end..sentence.end.min(phrase.tokens.end + WHERE);
    let land = clause.find(|at| {
        matches!(page.word(*at), "its" | "their" | "our") && page.is(Words::OwnLand, at + 1)
    });
    land?;
    let number = (sentence.start..phrase.tokens.start).find_map(|at| page.spot_number(at))?;
    let spot = page.spots.get(number)?;
    let own = page.place(spot)?.country.as_deref();
    (own.is_some() && own != phrase.power).then(|| place(page, number, 0.7))
}

/// `In Syria, …`: a place at the start of the sentence.
fn fronted(page: &Page<'_>, phrase: &Phrase<'_>) -> Option<Place> {
    let sentence = page.sentence(phrase.head.start);
    let opens = page.is(Words::Locative, sentence.start);
    let mut early = (sentence.start + 1..phrase.tokens.start).take(4);
    let number = early
        .find_map(|at| page.spot_number(at))
        .filter(|_| opens)?;
    let spot = page.spots.get(number)?;
    (!page.is_demonym(spot)).then(|| place(page, number, 0.7))
}

/// `in the country`, `there`: the site told before, else the last place of that sort that the text named.
fn spoken_of(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
    last: Option<&Stay>,
) -> Option<Place> {
    let from = phrase.tokens.end;
    let end = page.sentence(phrase.head.start).end.min(from + 12);
    let clause = (from..end).take_while(|at| !is_break(page, *at) && !page.is(Words::Combat, *at));
    for at in clause {
        if page.word(at) == "there" && at > from && verb.is_some() {
            return last
                .and_then(|last| place_of(page, last.site?))
                .or_else(|| nearest(page, phrase, |_| true));
        }
        let the =
            page.is(Words::Locative, at) && matches!(page.word(at + 1), "the" | "that" | "this");
        // `the army, … along the country's borders`: with no verb, only what stands right behind goes with the forces.
        let attached = verb.is_some() || at <= from + 1;
        if !the || !attached || !page.is(Words::PlaceNouns, at + 2) {
            continue;
        }
        let sort = kind(page.word(at + 2))?;
        return nearest(page, phrase, |feature| sort.fits(feature));
    }
    None
}

fn place_of(page: &Page<'_>, spot: usize) -> Option<Place> {
    page.spots.get(spot)?;
    Some(place(page, spot, 0.6))
}

/// The last place before a phrase with a fitting feature code, not of the country whose forces they are.
fn nearest(page: &Page<'_>, phrase: &Phrase<'_>, fits: impl Fn(&str) -> bool) -> Option<Place> {
    let last = page
        .spots
        .partition_point(|spot| spot.tokens.end <= phrase.tokens.start);
    let number = (last.saturating_sub(NEAREST)..last).rev().find(|number| {
        let spot = page
            .spots
            .get(*number)
            .filter(|spot| !page.is_demonym(spot));
        spot.and_then(|spot| page.place(spot)).is_some_and(|place| {
            let own = place.feature.starts_with("PCL") && place.country.as_deref() == phrase.power;
            fits(&place.feature) && (phrase.power.is_none() || !own)
        })
    })?;
    place_of(page, number)
}
