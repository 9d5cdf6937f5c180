//! Which forces at a place are a basing.

use super::Stay;
use super::governed::Governor;
use super::phrase::{Mark, Phrase};
use super::site::Place;
use crate::frames::{OrganisationKind, Sort, Words};
use crate::relate::page::Page;

/// `killed in an attack by troops`: the verb of battle stands so close before.
const STRUCK: usize = 4;

/// `has some of its largest` stands so close before a base.
const OWNING: usize = 6;

/// Whether a base is only what forces named before it in the sentence use, leave or get.
pub(super) fn is_used(page: &Page<'_>, phrase: &Phrase<'_>, troops: Option<&Phrase<'_>>) -> bool {
    let base = phrase.is_site() && phrase.power.is_none();
    let anaphor = matches!(page.word(phrase.tokens.start), "these" | "those");
    base && (anaphor || troops.is_some_and(|troops| troops.power.is_some() || troops.is(Mark::Own)))
}

/// `a division that has its barracks at Kulob`: whether forces named before have a place of their own in a base, one that no stay
/// of the sentence tells of yet.
pub(super) fn is_quartered(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    troops: Option<&Phrase<'_>>,
    stays: &[Stay],
) -> bool {
    let at = phrase.tokens.end;
    let place = page.past_article(at + 1);
    let Some(number) = page
        .spot_number(place)
        .filter(|_| matches!(page.word(at), "at" | "in" | "near" | "outside"))
    else {
        return false;
    };
    let sentence = page.sentence(phrase.head.start).start;
    let told = told_so_far(page, phrase, stays).any(|stay| stay.site == Some(number));
    let own = phrase.is(Mark::Own) || page.word(phrase.tokens.start) == "of";
    let verb = (sentence..phrase.tokens.start)
        .rev()
        .take(OWNING)
        .any(|at| matches!(page.word(at), "has" | "have" | "had"));
    let powerful = troops.is_some_and(|troops| troops.power.is_some());
    is_used(page, phrase, troops) && powerful && own && verb && !told
}

/// Whether a base is only another word for the site of a stay told in its sentence: `at Tindal, an airfield`.
pub(super) fn is_told(page: &Page<'_>, phrase: &Phrase<'_>, stays: &[Stay]) -> bool {
    if !phrase.is_site() || phrase.power.is_some() {
        return false;
    }
    let apposed = apposed(page, phrase);
    told_so_far(page, phrase, stays)
        .filter_map(|stay| stay.site)
        .any(|site| phrase.spot == Some(site) || apposed == Some(site))
}

/// The stays that the sentence of a phrase has told, the last first.
fn told_so_far<'s>(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    stays: &'s [Stay],
) -> impl Iterator<Item = &'s Stay> {
    let sentence = page.sentence(phrase.head.start).start;
    let last = stays.iter().rev();
    last.take_while(move |stay| stay.trigger.start >= sentence)
}

/// `Tindal, an airfield`: the place that a phrase behind a comma tells of.
pub(super) fn apposed(page: &Page<'_>, phrase: &Phrase<'_>) -> Option<usize> {
    let start = phrase.tokens.start;
    let article = usize::from(start > 0 && page.is(Words::Determiners, start - 1));
    let comma = start
        .checked_sub(article + 1)
        .filter(|at| page.text.surface(*at) == ",")?;
    let number = page.spot_number(comma.checked_sub(1)?)?;
    (article > 0).then_some(number)
}

/// `men of the company Wagner`: whether people are those of an armed group.
fn armed(page: &Page<'_>, phrase: &Phrase<'_>) -> bool {
    phrase.tokens.clone().any(|at| {
        let body = page.body(at);
        body.is_some_and(|body| body.organisation.kind == OrganisationKind::Group)
    })
}

/// Whether a place is a military one.
pub(super) fn is_base(place: &gazetteer::Place) -> bool {
    matches!(place.feature.as_str(), "MILB" | "NVB" | "AIRB" | "INSM")
}

/// `a clash between troops and rebels`, `killed by troops`, `killed nine troops`: who fights is not therefore stationed.
fn is_struck(page: &Page<'_>, phrase: &Phrase<'_>) -> bool {
    let article = usize::from(page.is(Words::Determiners, phrase.tokens.start.saturating_sub(1)));
    let before = phrase.tokens.start.checked_sub(article + 1);
    let Some(at) = before else {
        return false;
    };
    let fight = |at: usize| page.is(Words::Combat, at) && !page.is(Words::Speech, at);
    let by = page.word(at) == "by" && (at.saturating_sub(STRUCK)..at).any(fight);
    by || page.word(at) == "between" || fight(at)
}

/// The sea, or a stretch of land of several countries.
pub(super) fn is_open(place: &gazetteer::Place) -> bool {
    place.class == "H" || place.class == "L" && place.country.is_none()
}

/// Whether forces at a site are a basing: an army in its own country is one only at a named place that it is said to
/// hold, a ship or a plane, or any force at sea, only where a verb says that it is or comes there.
pub(super) fn counts(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    operator: &str,
    site: &Place,
    (verb, joined): (Option<&Governor<'_>>, bool),
) -> bool {
    let told = verb.is_some() || joined;
    let soldierly = verb.is_some_and(|verb| page.starts(Words::Soldierly, verb.tokens.start));
    let lent = verb.is_some_and(Governor::has_guests);
    let place = site
        .spot
        .and_then(|spot| page.spots.get(spot))
        .and_then(|spot| page.place(spot));
    // `four thousand people at Camp Lemonnier`
    // and `keeps 10,000 men in the province`
    let kept = phrase.is_counted(page) && verb.is_some_and(|verb| !verb.subject && !verb.noun);
    if phrase.sort == Sort::People
        && !soldierly
        && !kept
        && !place.is_some_and(is_base)
        && !armed(page, phrase)
    {
        return false;
    }
    let own = site.host.as_deref() == Some(operator);
    let whole = place.is_none_or(|place| place.feature.starts_with("PCL"));
    let moves = matches!(phrase.sort, Sort::Craft | Sort::Ship | Sort::System);
    let held = matches!(phrase.sort, Sort::Base | Sort::System) || told;
    let few = phrase.is(Mark::Few) && !told;
    let fights = (phrase.tokens.start.saturating_sub(3)..phrase.tokens.start)
        .any(|at| page.is(Words::Combat, at));
    let alone = moves && !told && (phrase.power.is_none() || fights);
    let compound =
        phrase.sort == Sort::Compound && phrase.power.is_none() && !phrase.is(Mark::Own) && !lent;
    // `exercises with the navy in the Caribbean`: at sea only a verb tells that forces stay.
    let site_of_own = matches!(phrase.sort, Sort::Base | Sort::System);
    let adrift =
        !told && place.is_some_and(|place| is_open(place) && !(site_of_own && place.class == "L"));
    let passive = !told && is_struck(page, phrase);

    let away = site.left && own;
    let none = few || alone || adrift || passive || compound || away || phrase.is(Mark::Private);
    !none && (!own || !whole && held)
}
