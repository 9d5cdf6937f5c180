//! Where forces are.

mod ahead;
mod behind;
mod list;
mod spoken;

use super::Stay;
use super::governed::Governor;
use super::phrase::Phrase;
use crate::relate::figure::Figures;
use crate::relate::page::Page;

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
    let ahead = ahead::places(page, figures, phrase, verb);
    if !ahead.is_empty() {
        return ahead;
    }
    let relative = behind::relative(page, phrase);
    if !relative.is_empty() {
        return relative;
    }
    let others = behind::named(page, phrase)
        .or_else(|| behind::own_land(page, phrase))
        .or_else(|| behind::host(page, phrase, verb))
        .or_else(|| behind::fronted(page, phrase))
        .or_else(|| spoken::place(page, phrase, verb, last));
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
