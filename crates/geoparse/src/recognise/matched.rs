//! A stretch of text that the gazetteer knows as a name.

use super::container::is_unit;
use crate::prominence::prominence;
use gazetteer::{Gazetteer, NameKind, Record, Use};
use std::ops::Range;
use std::rc::Rc;

/// A name that is also a demonym is the place only where the place is at least as prominent as this.
const PROMINENT: f64 = 5.5;

/// What a name loses in prominence by being no place's primary name.
const ALTERNATE: f64 = 1.0;

/// A name means a unit only where no city of that name is more prominent by so much: `Washington` may be the state,
/// `Moscow` is the city.
const CITY_BEFORE_UNIT: f64 = 1.0;

/// A stretch of text that reads as a name of the gazetteer.
#[derive(Clone, Debug)]
pub(crate) struct Match {
    /// Where it stands.
    pub(crate) tokens: Range<usize>,
    /// What the name stands for, as far as its way of writing allows; demonyms only where it is one.
    pub(crate) uses: Rc<[Use]>,
    /// Whether it names the people of a place or what is theirs.
    pub(crate) demonym: bool,
    /// Prominence of the most prominent place that it stands for.
    pub(crate) prominence: f64,
    /// Whether it may well mean a country or a first-level unit.
    pub(crate) unit: bool,
}

impl Match {
    /// Weighs what a name may stand for; none when `uses` is empty.
    pub(crate) fn new(tokens: Range<usize>, uses: Vec<Use>, gazetteer: &Gazetteer) -> Option<Self> {
        let mut best = Best::default();
        for it in &uses {
            best.take(it.kind, &gazetteer.record(it.place));
        }
        // `Somali` is Somalia's before it is a region of its neighbour.
        let province = best.province == best.name && best.demonym > best.name;
        let place = best.name.is_some_and(|name| name >= PROMINENT) && !province;
        let demonym = best.demonym.is_some() && !place;
        let prominence = if demonym { best.demonym } else { best.name };
        let uses = uses
            .into_iter()
            .filter(|it| (it.kind == NameKind::Demonym) == demonym);
        Some(Self {
            tokens,
            uses: uses.collect(),
            demonym,
            prominence: prominence?,
            unit: !demonym && best.unit > best.name.map(|name| name - CITY_BEFORE_UNIT),
        })
    }
}

/// The most prominent places of a name.
#[derive(Default)]
struct Best {
    name: Option<f64>,
    demonym: Option<f64>,
    unit: Option<f64>,
    province: Option<f64>,
}

impl Best {
    fn take(&mut self, kind: NameKind, place: &Record<'_>) {
        let loss = if kind == NameKind::Alternate {
            ALTERNATE
        } else {
            0.0
        };
        let best = if kind == NameKind::Demonym {
            &mut self.demonym
        } else {
            &mut self.name
        };
        let prominence = prominence(place) - loss;
        raise(best, prominence);
        if kind != NameKind::Demonym && is_unit(place) {
            raise(&mut self.unit, prominence);
        }
        if kind != NameKind::Demonym && place.feature == "ADM1" {
            raise(&mut self.province, prominence);
        }
    }
}

fn raise(best: &mut Option<f64>, prominence: f64) {
    *best = Some(best.map_or(prominence, |most| most.max(prominence)));
}
