//! Places named before the forces that are there.

use super::{Place, place};
use crate::frames::{Sort, StayTrait, Words};
use crate::relate::basing::governed::Governor;
use crate::relate::basing::phrase::Phrase;
use crate::relate::page::Page;
use crate::text::Shape;

/// `where`, or the words `its soil`, stand so close to the forces.
const WHERE: usize = 10;

/// What stands between commas behind a place is no longer.
const ASIDE: usize = 8;

/// The name of a place stands so close before a verb that it is the subject of.
const SUBJECT: usize = 10;

/// A settlement right before the noun: `the Akrotiri base`.
pub(super) fn named(page: &Page<'_>, phrase: &Phrase<'_>) -> Option<Place> {
    let number = page.spot_number(phrase.head.start.checked_sub(1)?)?;
    let spot = page.spots.get(number)?;
    let settled = page
        .place(spot)
        .is_some_and(|place| !place.feature.starts_with("PCL") && !page.is_demonym(spot));
    // Iran's Quds force is not at Quds.
    // `Israel's Gaza withdrawal`
    let deed = phrase.sort == Sort::Deed && Some(number) != page.spot_number(phrase.tokens.start);
    let site = phrase.sort == Sort::Base
        || phrase.sort == Sort::Compound && phrase.force.is_some()
        || deed;
    (settled && site).then(|| place(page, number, 0.85))
}

/// The host as the subject: `Poland hosts …`, `Djibouti has a French garrison`.
pub(super) fn host(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
) -> Option<Place> {
    let verb = verb.filter(|verb| !verb.subject)?;
    // `offered the port to the Chinese navy`
    let given = (verb.tokens.end..phrase.tokens.start).find_map(|at| page.spot_number(at));
    let given = given.filter(|_| verb.frame.is(StayTrait::Host));
    if let Some(number) = given.filter(|number| {
        page.spots
            .get(*number)
            .is_some_and(|spot| !page.is_demonym(spot))
    }) {
        return Some(place(page, number, 0.75));
    }
    let sentence = page.sentence(phrase.head.start).start;
    let (number, spot) = (sentence..verb.group.start)
        .rev()
        .find_map(|at| Some((page.spot_number(at)?, page.spot(at)?)))?;
    // `calling on the United States to let forces …`
    let governed = page
        .before_article(spot.tokens.start)
        .is_some_and(|before| page.word(before) == "on");
    if governed {
        return None;
    }
    let country = page.place(spot)?.country.as_deref();
    let others = phrase.power.is_some_and(|power| Some(power) != country);
    let hosts =
        verb.frame.is(StayTrait::Host) || page.word(verb.tokens.start).starts_with("ha") && others;
    // `Gyumri, in Armenia, hosts …`
    let finer = number
        .checked_sub(1)
        .filter(|finer| within(page, *finer, number));
    (hosts && !page.is_demonym(spot)).then(|| place(page, finer.unwrap_or(number), 0.75))
}

/// Whether a country stands right behind a place in it.
fn within(page: &Page<'_>, inner: usize, outer: usize) -> bool {
    let (Some(inner), Some(outer)) = (page.spots.get(inner), page.spots.get(outer)) else {
        return false;
    };
    let between = inner.tokens.end..outer.tokens.start;
    let small = |at: usize| page.is(Words::Locative, at) || page.is_pause(at);
    let near = between.len() <= 2 && between.into_iter().all(small);
    let whole = |spot| {
        page.place(spot)
            .is_some_and(|place| place.feature.starts_with("PCL"))
    };
    near && !page.is_demonym(inner) && whole(outer) && !whole(inner)
}

/// `Mogadishu, where 1,700 peacekeepers …`, `Agdam, which Armenian forces had left`: the place that a relative refers to.
pub(super) fn relative(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
) -> Vec<Place> {
    let sentence = page.sentence(phrase.head.start).start;
    let clause = sentence.max(phrase.tokens.start.saturating_sub(WHERE))..phrase.tokens.start;
    // `Konya, from which aircraft patrol`
    let done = verb.is_some_and(|verb| verb.subject);
    let leads = |at: usize| {
        let which = page.is(Words::Locative, at) && page.word(at + 1) == "which";
        // `Tanzania, from where they go home`
        let from = at > 0 && page.word(at - 1) == "from";
        page.word(at) == "where" && !from || done && which
    };
    let gap = || {
        let before = page.before_article(phrase.tokens.start)?;
        (done && matches!(page.word(before), "which" | "that")).then_some(before)
    };
    let Some(wh) = clause.rev().find(|at| leads(*at)).or_else(gap) else {
        return Vec::new();
    };
    let end = wh - usize::from(wh > 0 && page.is_pause(wh - 1));
    // `the Agdam district, which …`
    let kind = usize::from(end > 0 && page.is(Words::PlaceNouns, end - 1));
    let end =
        if page.spot(end - kind).is_none() && page.spot(end.saturating_sub(kind + 1)).is_some() {
            end - kind
        } else {
            end
        };
    let before = page.spots.partition_point(|spot| spot.tokens.end <= end);
    let number = before.checked_sub(1);
    let close = |number: &usize, end: usize| {
        let spot = page.spots.get(*number);
        spot.is_some_and(|spot| spot.tokens.end == end && !page.is_demonym(spot))
    };
    // `Gyumri, close to the Turkish frontier, where …`
    let aside = || {
        let open = (sentence.max(end.saturating_sub(ASIDE))..end)
            .rev()
            .find(|at| page.text.surface(*at) == ",")?;
        let number = page.spots.partition_point(|spot| spot.tokens.end <= open);
        number.checked_sub(1).filter(|number| close(number, open))
    };
    let named = number.filter(|number| close(number, end)).or_else(aside);
    named
        .map(|number| beside(page, number).unwrap_or(number))
        .map(|number| place(page, number, 0.85))
        .into_iter()
        .collect()
}

/// `Camp Marmal, near Mazar-i-Sharif, where …`: the place that is told to be near another.
fn beside(page: &Page<'_>, number: usize) -> Option<usize> {
    let spot = page.spots.get(number)?;
    let near = page.before_article(spot.tokens.start)?;
    let held = page.spots.get(number.checked_sub(1)?)?;
    let apart = held.tokens.end + 1 == near && page.is_pause(held.tokens.end);
    let by = matches!(page.word(near), "near" | "outside" | "in" | "on" | "off");
    (apart && by && !page.is_demonym(held)).then(|| number - 1)
}

/// `on its soil`: the country that the sentence is about.
pub(super) fn own_land(page: &Page<'_>, phrase: &Phrase<'_>) -> Option<Place> {
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
pub(super) fn fronted(page: &Page<'_>, phrase: &Phrase<'_>) -> Option<Place> {
    let sentence = page.sentence(phrase.head.start);
    let opens = page.is(Words::Locative, sentence.start);
    let mut early = (sentence.start + 1..phrase.tokens.start).take(4);
    let number = early
        .find_map(|at| page.spot_number(at))
        .filter(|_| opens)?;
    let spot = page.spots.get(number)?;
    let owner = page.text.shape(spot.tokens.end) == Shape::Possessive;
    let fights = page.is_combat(phrase.tokens.end);
    (!page.is_demonym(spot) && !owner && !fights).then(|| place(page, number, 0.7))
}

/// `Kobani, which is defended by fighters`, `a checkpoint at Armyansk manned by soldiers`: the subject of a verb whose agent the forces are.
pub(super) fn held(page: &Page<'_>, phrase: &Phrase<'_>, verb: &Governor<'_>) -> Option<Place> {
    let agent = verb.is_held() && verb.tokens.end < phrase.tokens.end && verb.subject;
    let start = verb.group.start;
    let sentence = page.sentence(start).start;
    let mut before = (sentence.max(start.saturating_sub(SUBJECT))..start).rev();
    let named = |at: &usize| page.spot(*at).is_some_and(|spot| !page.is_demonym(spot));
    let number = page.spot_number(before.find(named)?)?;
    let owner = page.text.shape(page.spots.get(number)?.tokens.end) == Shape::Possessive;
    (agent && !owner).then(|| place(page, number, 0.8))
}
