//! A place that a clause leads to.

use crate::relate::page::Page;

/// A place that a clause leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Goal {
    /// Number of the spot.
    pub(crate) spot: usize,
    /// Whether the clause leads away from it.
    pub(crate) origin: bool,
    /// First token of the words that mean it here: its name, or `the city`.
    pub(crate) start: usize,
    /// One past their last.
    pub(crate) end: usize,
}

impl Goal {
    /// A place by its name.
    pub(crate) fn at(page: &Page<'_>, spot: usize) -> Option<Self> {
        let tokens = &page.spots.get(spot)?.tokens;
        Some(Self {
            spot,
            origin: false,
            start: tokens.start,
            end: tokens.end,
        })
    }

    /// The place whose name a token is part of; none for that of a people.
    pub(crate) fn named(page: &Page<'_>, at: usize) -> Option<Self> {
        let number = page.spot_number(at)?;
        let spot = page.spots.get(number)?;
        Self::at(page, number).filter(|_| !page.is_demonym(spot))
    }

    /// Where somebody comes back from, who was there.
    pub(crate) fn back(self) -> Option<Self> {
        self.origin.then_some(Self {
            origin: false,
            ..self
        })
    }
}
