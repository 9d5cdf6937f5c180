//! Where forces are.

mod ahead;
mod behind;
mod lead;
mod list;
mod loose;
mod spoken;

use super::Stay;
use super::counts;
use super::governed::Governor;
use super::phrase::{Mark, Phrase};
use crate::frames::StayTrait;
use crate::relate::clause::is_break;
use crate::relate::figure::Figures;
use crate::relate::page::Page;

/// `from` stands so close behind forces that move.
const FROM: usize = 14;

/// Where forces are.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Number of the spot.
    pub(super) spot: Option<usize>,
    pub(super) host: Option<String>,
    /// Probability, 0 to 1.
    pub(super) certainty: f64,
    /// Whether forces move away from it.
    pub(super) left: bool,
}

impl Place {
    /// Whether it is a military one.
    fn is_base(&self, page: &Page<'_>) -> bool {
        let spot = self.spot.and_then(|spot| page.spots.get(spot));
        spot.and_then(|spot| page.place(spot))
            .is_some_and(counts::is_base)
    }
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
    let mut found = reached(page, figures, phrase, verb, last);
    let moves = verb.filter(|verb| verb.frame.is(StayTrait::Moves));
    found.extend(moves.and_then(|verb| origin(page, phrase, verb)));
    found
}

/// `shifted its soldiers from Taji to Jordan`: where they were until then.
fn origin(page: &Page<'_>, phrase: &Phrase<'_>, verb: &Governor<'_>) -> Option<Place> {
    let start = phrase.tokens.end.max(verb.tokens.end);
    let end = page.sentence(phrase.head.start).end.min(start + FROM);
    let mut clause = (start..end).take_while(|at| !is_break(page, *at));
    let from = clause.find(|at| page.word(*at) == "from")?;
    let number = (from + 1..from + 4).find_map(|at| page.spot_number(at))?;
    let spot = page.spots.get(number)?;
    let left = |place| Place {
        left: true,
        ..place
    };
    (!page.is_demonym(spot)).then(|| left(place(page, number, 0.85)))
}

/// The sites where a phrase puts its forces.
fn reached(
    page: &Page<'_>,
    figures: &Figures,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
    last: Option<&Stay>,
) -> Vec<Place> {
    if let Some(site) = apposed(page, phrase) {
        return vec![site];
    }
    // `From Camp Lemonnier, 4,000 Americans watch over Yemen`
    if let Some(base) =
        behind::fronted(page, phrase).filter(|site| site.is_base(page) && !phrase.is_site())
    {
        return vec![base];
    }
    // `its first Atlantic naval base at Bata`: where nobody knows the name, the place ahead is the site.
    let named = phrase.spot.and_then(|spot| page.spots.get(spot));
    let known = named
        .and_then(|spot| page.place(spot))
        .is_some_and(|place| place.class != "H");
    let ahead = if known {
        Vec::new()
    } else {
        ahead::places(page, figures, phrase, verb)
    };
    let better = verb.is_some() && ahead.iter().any(|place| place.host.is_some());
    match phrase.spot {
        Some(spot) if !better => return vec![place(page, spot, 0.9)],
        _ if !ahead.is_empty() => return ahead,
        _ => {}
    }
    if let Some(held) = verb.and_then(|verb| behind::held(page, phrase, verb)) {
        return vec![held];
    }
    let relative = behind::relative(page, phrase, verb);
    if !relative.is_empty() {
        return relative;
    }
    let others = behind::named(page, phrase)
        .or_else(|| behind::own_land(page, phrase))
        .or_else(|| behind::host(page, phrase, verb))
        .or_else(|| behind::fronted(page, phrase))
        .or_else(|| spoken::place(page, phrase, verb, last))
        .or_else(|| left_too(page, phrase, verb, last))
        .or_else(|| loose::place_behind(page, phrase, verb));
    others.into_iter().collect()
}

/// `Tartus, its only naval base on the Mediterranean`: a base that is only another word for the place before the comma.
fn apposed(page: &Page<'_>, phrase: &Phrase<'_>) -> Option<Place> {
    let number = counts::apposed(page, phrase).filter(|_| phrase.is_site())?;
    let spot = page.spots.get(number)?;
    let whole =
        |place: &gazetteer::Place| place.feature.starts_with("PCL") || counts::is_open(place);
    let local = page.place(spot).is_none_or(|place| !whole(place));
    (local && !page.is_demonym(spot)).then(|| place(page, number, 0.8))
}

/// `Hungary will withdraw its troops from Iraq. Ukraine plans to pull out its contingent, too`: who leaves no place named leaves the one
/// that was told of right before.
fn left_too(
    page: &Page<'_>,
    phrase: &Phrase<'_>,
    verb: Option<&Governor<'_>>,
    last: Option<&Stay>,
) -> Option<Place> {
    let verb = verb.filter(|verb| verb.frame.leaves() && !verb.noun)?;
    let last = last?;
    let sentence = page.sentence(verb.tokens.start).start;
    let before = page.sentence(sentence.checked_sub(1)?);
    let other = page.power_in(sentence..phrase.tokens.end.max(sentence));
    let told = before.contains(&last.trigger.start)
        && !phrase.is_site()
        && (phrase.power.is_some() || phrase.is(Mark::Own))
        && !phrase.is(Mark::Spoken)
        && other.is_some()
        && other != last.operator.country.as_deref();
    Some(place(page, last.site.filter(|_| told)?, 0.6))
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
        left: false,
    }
}
