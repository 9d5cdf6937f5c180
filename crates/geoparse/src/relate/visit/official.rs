//! What makes a journey an official one.

use super::action::Action;
use crate::Kind;
use crate::frames::{Part, Rank, Trait, Words};
use crate::relate::clause::is_break;
use crate::relate::figure::{Figure, Figures, Identity};
use crate::relate::page::{Page, Spot};
use gazetteer::Place;
use std::ops::Range;

/// The words of an office stand so close to a name, and what it is held over so close behind it.
const POST: usize = 12;

/// What says that somebody speaks from afar stands so close before what they say.
const NEAR: usize = 6;

/// Whether somebody may be an official visitor to a place.
pub(super) fn may_travel(
    page: &Page<'_>,
    figures: &Figures,
    figure: &Figure,
    spot: &Spot,
    action: &Action<'_>,
) -> bool {
    let Some(identity) = figures.identity(figure) else {
        return false;
    };
    let Some(rank) = identity.rank.or(figure.rank) else {
        return false;
    };
    let Some(mention) = page.mention(spot) else {
        return false;
    };
    let country = page.place(spot).and_then(|place| place.country.as_deref());
    let high = matches!(
        rank,
        Rank::Head | Rank::Minister | Rank::Royal | Rank::Chief | Rank::Envoy
    );
    // `Foreign Minister Gabriel`, in the news of his country: whose he is goes without saying.
    let own = || {
        let first = page.first_power();
        first.filter(|own| country.is_some_and(|country| country != *own))
    };
    let nobody = identity.country.is_none()
        && (!identity.named || !high || action.frame.is(Trait::Away) && own().is_none());
    let vague = country.is_none() && !matches!(mention.kind, Kind::Place | Kind::Facility);
    if !rank.is_official() || identity.former && !action.frame.is(Trait::Flight) || nobody || vague
    {
        return false;
    }
    if rank == Rank::Military && commands(page, figures, figure, country) {
        return false;
    }
    if rank == Rank::Posted && is_posted(page, figure, country) {
        return false;
    }
    let at_home = identity.country.is_some() && identity.country.as_deref() == country;
    let returns = returns(page, action.trigger.start);
    // An envoy goes back to where the talks are, a chief to the seat of the organisation.
    // A pope goes back to the city around his own.
    let unsure = rank == Rank::Pope && page.place(spot).is_some_and(is_seat)
        || rank != Rank::Envoy
            && identity
                .country
                .as_deref()
                .is_none_or(|country| country.starts_with("org:"));
    if at_home {
        !returns && is_inspection(page, rank, spot, action)
    } else {
        !(returns && unsure)
    }
}

/// `the commander of NATO forces in Afghanistan`: whoever commands somewhere is posted there.
fn commands(page: &Page<'_>, figures: &Figures, figure: &Figure, host: Option<&str>) -> bool {
    let same = |other: &&Figure| other.identity == figure.identity;
    let mut mentions = figures.all.iter().filter(same);
    host.is_some()
        && mentions.any(|mention| {
            let sentence = page.sentence(mention.tokens.start);
            let start = sentence
                .start
                .max(mention.tokens.start.saturating_sub(POST));
            let mut near = start..sentence.end.min(mention.tokens.end + POST);
            near.any(|at| page.word(at) == "commander" && post(page, at) == host)
        })
}

/// `Ambassador to Japan Howard Baker`: at home where the words before the name say that the post is.
fn is_posted(page: &Page<'_>, figure: &Figure, host: Option<&str>) -> bool {
    let mut title = figure.tokens.start..figure.tokens.end;
    title.any(|at| {
        let spot = page.spot(page.past_article(at + 1));
        let country = spot.and_then(|spot| page.place(spot)?.country.as_deref());
        matches!(page.word(at), "to" | "in") && country.is_some() && country == host
    })
}

/// The country that an office is held in, where the words behind it say so.
fn post<'a>(page: &Page<'a>, office: usize) -> Option<&'a str> {
    let end = page.sentence(office).end.min(office + POST);
    let title = (office + 1..end).take_while(|at| {
        !page.is_pause(*at)
            && !page.is_auxiliary(*at)
            && !page.frames.visit_verbs.has(page.text, *at)
    });
    let mut places = title.filter_map(|at| {
        let spot = page.spot(at).filter(|spot| !page.is_demonym(spot))?;
        let before = page.before_article(spot.tokens.start)?;
        let inside = page.word(before) == "in"
            || page
                .scene
                .lexicon
                .directions
                .at(page.text, before)
                .is_some();
        inside.then(|| page.place(spot))??.country.as_deref()
    });
    places.next()
}

/// Whether a journey inside one's own country is more than going home: to a place that is neither the country nor its
/// capital nor a seat of government.
fn is_inspection(page: &Page<'_>, rank: Rank, spot: &Spot, action: &Action<'_>) -> bool {
    let Some(place) = page.place(spot) else {
        return false;
    };
    let seat = is_seat(place) || place.feature.starts_with("PCL");
    let travels = matches!(
        rank,
        Rank::Head | Rank::Royal | Rank::Pope | Rank::Minister | Rank::Military
    );
    let shown = action.frame.r#as == Part::Guest && action.group.passive;
    let goes = shown
        || action.frame.r#as == Part::Goer && !(action.frame.is(Trait::Away) && rank != Rank::Head);
    let plans = action.frame.r#as == Part::Companion && rank == Rank::Head;
    !seat && travels && (goes || plans)
}

/// Whether a place is a capital or a seat of government.
fn is_seat(place: &Place) -> bool {
    matches!(place.feature.as_str(), "PPLC" | "GOVL" | "PAL")
}

/// Whether who speaks at a place is there on a visit: a minister or higher, abroad. Others may live there.
pub(super) fn may_speak(identity: &Identity, place: Option<&Place>) -> bool {
    let high = matches!(
        identity.rank,
        Some(Rank::Head | Rank::Minister | Rank::Royal | Rank::Pope)
    );
    let (Some(own), Some(place)) = (&identity.country, place) else {
        return false;
    };
    let abroad = place.country.as_ref().is_some_and(|country| country != own);
    high && abroad && !own.starts_with("org:")
}

fn returns(page: &Page<'_>, verb: usize) -> bool {
    page.word(verb).starts_with("return") || matches!(page.word(verb + 1), "back" | "home")
}

/// Whether the clause tells of illness, holidays, sport or culture, or of who only speaks from afar.
pub(super) fn is_private(page: &Page<'_>, trigger: &Range<usize>) -> bool {
    let sentence = page.sentence(trigger.start);
    let mut clause = (trigger.end..sentence.end).take_while(|at| !is_break(page, *at));
    let near = sentence.start.max(trigger.start.saturating_sub(NEAR))..trigger.end;
    clause.any(|at| page.starts(Words::Private, at) || page.starts(Words::Remote, at))
        || near.into_iter().any(|at| page.starts(Words::Remote, at))
}
