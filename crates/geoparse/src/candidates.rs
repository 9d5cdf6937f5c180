//! Spans to candidates: the places that a found name may mean.

use crate::Lexicon;
use crate::prominence::prominence;
use crate::recognise::Found;
use gazetteer::{Gazetteer, NameKind, PlaceIx, Record, Use};

/// A name has no more candidates than this, the most prominent; none of the common names of towns loses its
/// likely places by it.
const MOST: usize = 60;

/// A place that a name may mean.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<'g> {
    pub(crate) place: PlaceIx,
    pub(crate) record: Record<'g>,
    /// What the name is to the place.
    pub(crate) name: NameKind,
    /// How well known the place is.
    pub(crate) prominence: f64,
    /// Whether its feature is one that the words of the name ask for; none where they ask for nothing.
    pub(crate) fits: Option<bool>,
}

/// The candidates of a found name, the most prominent first.
pub(crate) fn candidates<'g>(
    found: &Found<'_>,
    gazetteer: &'g Gazetteer,
    lexicon: &Lexicon,
) -> Vec<Candidate<'g>> {
    let mut all: Vec<Candidate<'g>> = found
        .uses
        .iter()
        .map(|it| candidate(*it, found, gazetteer, lexicon))
        .collect();
    all.sort_by(|a, b| {
        a.place
            .cmp(&b.place)
            .then((a.name as u8).cmp(&(b.name as u8)))
    });
    all.dedup_by_key(|c| c.place);
    all.sort_by(|a, b| {
        b.prominence
            .total_cmp(&a.prominence)
            .then(a.place.cmp(&b.place))
    });
    all.truncate(MOST);
    all
}

fn candidate<'g>(
    it: Use,
    found: &Found<'_>,
    gazetteer: &'g Gazetteer,
    lexicon: &Lexicon,
) -> Candidate<'g> {
    let record = gazetteer.record(it.place);
    let fits = found.cue.as_ref().map(|cue| {
        let listed = cue.features.iter().any(|feature| feature == record.feature);
        listed || cue.features.is_empty() && lexicon.kind(record.class, record.feature) == cue.kind
    });
    Candidate {
        place: it.place,
        record,
        name: it.kind,
        prominence: prominence(&record),
        fits,
    }
}
