//! Whose a place is, and to whom: disputed territories, first-level units, and what each worldview answers.
//!
//! A worldview is `de-facto` (who holds a place today), `un` (what most states hold) or a state's own. They differ in
//! the disputed territories alone, so that a place elsewhere keeps the country that the gazetteer gives it.

mod area;
mod file;

use std::{collections::BTreeSet, path::Path};

use area::Area;
pub use file::WorldviewError;
use file::{DisputeEntry, UnitEntry};

use crate::position::Position;

/// How far off a shore a point still belongs to it, in kilometres: coasts are generalised, and harbours lie in the water.
const SHORE_KM: f64 = 5.0;

/// How much nearer a unit must be than a territory to take a point off the shore of both: they were generalised apart.
const APART_KM: f64 = 0.5;

/// The worldview that holds where nobody chose one.
pub const DE_FACTO: &str = "de-facto";

/// Every worldview, and the borders of the world in each.
///
/// ```no_run
/// use atlas::{Position, Worldviews};
///
/// let worldviews = Worldviews::open("data/worldviews.bin".as_ref())?;
/// let ukraine = worldviews.find("ua").ok_or("no such worldview")?;
/// let simferopol = Position::new(34.1, 44.95)?;
/// assert_eq!(worldviews.containing(simferopol, ukraine).country.as_deref(), Some("UA"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Worldviews {
    views: Vec<Worldview>,
    disputes: Vec<Territory>,
    units: Vec<(UnitEntry, Area)>,
}

/// A worldview of a [`Worldviews`], by its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ViewIx(usize);

/// What a worldview is called.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Worldview {
    /// `de-facto`, `un`, or the ISO 3166-1 alpha-2 code of the state whose it is.
    pub id: String,
    /// For people.
    pub name: String,
}

/// A disputed territory.
#[derive(Debug)]
struct Territory {
    entry: DisputeEntry,
    area: Area,
}

/// What lies around a point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Containing {
    /// ISO 3166-1 alpha-2, or `org:NAME`; none at sea, and where the worldview leaves it open.
    pub country: Option<String>,
    /// The first-level unit.
    pub admin1: Option<String>,
    /// The disputed territory, if it is one.
    pub dispute: Option<Dispute>,
}

/// A disputed territory, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// Its name.
    pub name: String,
    /// Who governs it, where no country code fits.
    pub holder: Option<String>,
    /// ISO 3166-1 alpha-2 codes of the states that claim it.
    pub claimants: Vec<String>,
}

impl Worldviews {
    /// Reads the packed file, a few megabytes, whole.
    ///
    /// # Errors
    /// When it is missing, of another version, or damaged.
    pub fn open(path: &Path) -> Result<Self, WorldviewError> {
        file::read(path)
    }

    /// Reads the bytes of a packed file.
    ///
    /// # Errors
    /// When they are of another version, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, WorldviewError> {
        file::parsed(bytes, Path::new("worldviews"))
    }

    /// All worldviews, `de-facto` first.
    pub fn list(&self) -> &[Worldview] {
        &self.views
    }

    /// The worldview of that id or name, in capitals or not.
    pub fn find(&self, name: &str) -> Option<ViewIx> {
        let same = |view: &Worldview| {
            [&view.id, &view.name]
                .iter()
                .any(|one| one.eq_ignore_ascii_case(name.trim()))
        };
        self.views.iter().position(same).map(ViewIx)
    }

    /// What a worldview is called.
    pub fn name(&self, view: ViewIx) -> Option<&Worldview> {
        self.views.get(view.0)
    }

    /// The country and first-level unit around a point; up to [`SHORE_KM`] off a shore those of the shore.
    pub fn containing(&self, position: Position, view: ViewIx) -> Containing {
        let unit = self.unit(position);
        let admin1 = unit.map(|unit| unit.name.clone());
        match self.territory(position) {
            Some(entry) => Containing {
                country: entry.country(view),
                admin1,
                dispute: Some(entry.told()),
            },
            None => Containing {
                country: unit.and_then(|unit| unit.country.clone()),
                admin1,
                dispute: None,
            },
        }
    }

    /// The country of a place in a worldview: `known`, the code that the gazetteer gives it, unless it lies in a
    /// territory that one of the parties to a dispute holds by that code.
    pub fn country(&self, position: Position, known: Option<&str>, view: ViewIx) -> Option<String> {
        let party = |entry: &&DisputeEntry| {
            known.is_none_or(|code| entry.parties.iter().any(|party| party == code))
        };
        let entry = self.territory(position).filter(party);
        let entry = entry.or_else(|| known.and_then(|code| self.of_code(code)));
        entry
            .and_then(|entry| entry.country(view))
            .or_else(|| known.map(str::to_owned))
    }

    /// The codes under which a gazetteer may have the places of a country as a worldview sees it.
    pub fn codes(&self, country: &str, view: ViewIx) -> BTreeSet<String> {
        let seen = self.disputes.iter().filter_map(|Territory { entry, .. }| {
            let its_own = entry.country(view).as_deref() == Some(country);
            its_own.then(|| entry.parties.iter().chain(&entry.codes))
        });
        let codes = seen.flatten().cloned();
        codes.chain([country.to_owned()]).collect()
    }

    /// The dispute over a territory that has a country code of its own.
    fn of_code(&self, code: &str) -> Option<&DisputeEntry> {
        let mut entries = self.disputes.iter().map(|territory| &territory.entry);
        entries.find(|entry| entry.codes.iter().any(|own| own == code))
    }

    fn territory(&self, position: Position) -> Option<&DisputeEntry> {
        let holds = |territory: &&Territory| territory.area.holds(position);
        if let Some(found) = self.disputes.iter().find(holds) {
            return Some(&found.entry);
        }
        // Few places lie near a dispute, and the shapes of all units have far more edges.
        let areas = self.disputes.iter().map(|one| (&one.entry, &one.area));
        let (entry, km) = nearest(areas, position)?;
        if self.units.iter().any(|(_, area)| area.holds(position)) {
            return None;
        }
        let (_, other) = nearest(self.units.iter().map(|(unit, area)| (unit, area)), position)?;
        (km <= other + APART_KM).then_some(entry)
    }

    fn unit(&self, position: Position) -> Option<&UnitEntry> {
        let mut units = self.units.iter();
        let holding = units.find(|(_, area)| area.holds(position));
        holding.map(|(unit, _)| unit).or_else(|| {
            let areas = self.units.iter().map(|(unit, area)| (unit, area));
            nearest(areas, position).map(|(unit, _)| unit)
        })
    }
}

/// The nearest of some areas within [`SHORE_KM`], and how far it is.
fn nearest<'a, T: 'a>(
    areas: impl Iterator<Item = (&'a T, &'a Area)>,
    position: Position,
) -> Option<(&'a T, f64)> {
    areas
        .filter_map(|(item, area)| Some((item, area.km_within(position, SHORE_KM)?)))
        .min_by(|(_, one), (_, other)| one.total_cmp(other))
}

impl DisputeEntry {
    fn country(&self, view: ViewIx) -> Option<String> {
        self.countries.get(view.0).cloned().flatten()
    }

    fn told(&self) -> Dispute {
        Dispute {
            name: self.name.clone(),
            holder: self.holder.clone(),
            claimants: self.claimants.clone(),
        }
    }
}
