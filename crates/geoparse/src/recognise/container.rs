//! Stated containers: `Paris, Texas`, `Alexandria, VA`.

use super::{Match, Scene};
use crate::text::{Gap, Shape};
use gazetteer::{Record, Use};

/// The tokens that a town's name may have before its state.
const LONGEST_TOWN: usize = 4;

impl Scene<'_> {
    /// The state or country that follows a name, where one of the places of that name lies in it.
    pub(crate) fn container_after(&self, town: &Match) -> Option<&Match> {
        let container = self.unit_after(town.tokens.end)?;
        let record = |it: &Use| self.gazetteer.record(it.place);
        let holds = |outer: &Record<'_>| town.uses.iter().any(|it| lies_in(&record(it), outer));
        container
            .uses
            .iter()
            .any(|it| holds(&record(it)))
            .then_some(container)
    }

    /// The state or country that stands behind a comma or in brackets at a token.
    pub(crate) fn unit_after(&self, end: usize) -> Option<&Match> {
        let at = match self.text.surface(end) {
            "," | "(" => end + 1,
            _ if self.text.shape(end) == Shape::Upper && self.text.gap(end) == Gap::Space => end,
            _ => return None,
        };
        self.matches.starting_at(at).iter().find(|m| m.unit)
    }

    /// The state or country that a phrase behind a name puts it in: `Rota, in Spain`, `Kunduz in northern Afghanistan`.
    pub(crate) fn unit_around(&self, end: usize) -> Option<&Match> {
        let comma = usize::from(self.text.surface(end) == ",");
        let mut at = end + comma + 1;
        let lead = self.text.word(at - 1);
        let part = |at| self.lexicon.directions.at(self.text, at).is_some();
        at += usize::from(part(at));
        let unit = self.matches.starting_at(at).iter().find(|m| m.unit)?;
        // `Berenice on Egypt's Red Sea coast`
        let owner = self.text.shape(unit.tokens.end) == Shape::Possessive;
        (lead == "in" || lead == "on" && owner).then_some(unit)
    }

    /// Whether a name is the state or country that the town before it lies in.
    pub(crate) fn is_container(&self, unit: &Match) -> bool {
        let comma = unit
            .tokens
            .start
            .checked_sub(1)
            .filter(|at| matches!(self.text.surface(*at), "," | "("));
        let Some(end) = comma.filter(|_| unit.unit) else {
            return false;
        };
        let starts = end.saturating_sub(LONGEST_TOWN)..end;
        let mut towns = starts
            .flat_map(|start| self.matches.starting_at(start))
            .filter(|m| m.tokens.end == end);
        towns.any(|town| {
            self.container_after(town)
                .is_some_and(|m| m.tokens == unit.tokens)
        })
    }
}

/// Whether a place is a country or one of its first-level units.
pub(crate) fn is_unit(place: &Record<'_>) -> bool {
    place.feature == "ADM1" || place.feature.starts_with("PCL")
}

/// Whether a place lies in a country or first-level unit, and is not that itself.
pub(crate) fn lies_in(inner: &Record<'_>, outer: &Record<'_>) -> bool {
    let same_country = inner.country.is_some() && inner.country == outer.country;
    match outer.feature {
        "ADM1" => {
            same_country
                && inner.admin1_code == outer.admin1_code
                && inner.feature != "ADM1"
                && !inner.feature.starts_with("PCL")
        }
        feature if feature.starts_with("PCL") => same_country && !inner.feature.starts_with("PCL"),
        _ => false,
    }
}
