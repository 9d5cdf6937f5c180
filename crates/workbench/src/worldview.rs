//! Whose borders count: the worldview that every answer follows.

use std::{collections::BTreeSet, sync::PoisonError};

use atlas::{Containing, DE_FACTO, Position, ViewIx, Worldviews};
use casefile::export::Credits;
use formats::Feature;
use gazetteer::Place;
use geo_types::Geometry;
use geoparse::{Basing, Reading, Site, Visit};
use serde_json::Value;

use crate::{
    Workbench,
    casework::RelationsView,
    failure::{Code, Failure},
    view::{BasingView, DocumentView, MentionView, VisitView, Whereabouts, WorldviewView},
};

/// A worldview to look at places through.
#[derive(Clone, Copy)]
pub(crate) struct Lens<'w> {
    worldviews: &'w Worldviews,
    view: ViewIx,
}

impl Lens<'_> {
    /// The place with its country as the worldview has it.
    pub(crate) fn place(self, mut place: Place) -> Place {
        if let Ok(position) = Position::new(place.lon, place.lat) {
            place.country = self
                .worldviews
                .country(position, place.country.as_deref(), self.view);
        }
        place
    }

    /// The country of a position, as the worldview has it; `known` is what the place says.
    pub(crate) fn country(self, position: Position, known: &str) -> Option<String> {
        self.worldviews.country(position, Some(known), self.view)
    }

    /// The codes under which the gazetteer may have places of a country.
    pub(crate) fn codes(self, country: &str) -> BTreeSet<String> {
        self.worldviews.codes(country, self.view)
    }

    /// A feature with its `country` as the worldview has it, by its point.
    pub(crate) fn feature(self, mut feature: Feature) -> Feature {
        let point = feature.geometry.as_ref().and_then(|shape| match shape {
            Geometry::Point(point) => Position::try_from(point.0).ok(),
            _ => None,
        });
        if let (Some(position), Some(Value::String(known))) =
            (point, feature.properties.get("country"))
        {
            let country = self.country(position, known);
            feature.properties.insert("country".into(), country.into());
        }
        feature
    }

    /// What lies around a point.
    fn containing(self, position: Position) -> Containing {
        self.worldviews.containing(position, self.view)
    }
}

impl Workbench {
    /// All worldviews that one can choose, `de-facto` first.
    ///
    /// # Errors
    /// When the data files are missing or damaged.
    pub fn worldviews(&self) -> Result<Vec<WorldviewView>, Failure> {
        let worldviews = self.knowledge.worldviews()?;
        Ok(worldviews.list().iter().map(WorldviewView::from).collect())
    }

    /// Makes every further answer follow the worldview of that id or name.
    ///
    /// # Errors
    /// When there is no such worldview, or the data files are missing or damaged.
    pub fn choose_worldview(&self, name: &str) -> Result<WorldviewView, Failure> {
        let worldviews = self.knowledge.worldviews()?;
        let unknown = || {
            let known: Vec<_> = worldviews
                .list()
                .iter()
                .map(|view| view.id.as_str())
                .collect();
            Failure::new(
                Code::NoSuchWorldview,
                format!(
                    "there is no worldview “{name}”. Choose one of {}.",
                    known.join(", ")
                ),
            )
        };
        let view = worldviews.find(name).ok_or_else(unknown)?;
        *self.view.lock().unwrap_or_else(PoisonError::into_inner) = Some(view);
        let chosen = worldviews.name(view).ok_or_else(unknown)?;
        Ok(WorldviewView::from(chosen))
    }

    /// Chooses a worldview and remembers it for the next time.
    ///
    /// # Errors
    /// As [`choose_worldview`](Self::choose_worldview), or when it cannot be written down.
    pub fn keep_worldview(&self, name: &str) -> Result<WorldviewView, Failure> {
        let chosen = self.choose_worldview(name)?;
        let id = chosen.id.clone();
        self.preferences.change(|kept| kept.worldview = Some(id))?;
        Ok(chosen)
    }

    /// The id of the worldview that answers follow; none where the data files know none and none was chosen.
    ///
    /// # Errors
    /// When the file of worldviews is damaged.
    pub fn worldview(&self) -> Result<Option<String>, Failure> {
        let lens = self.lens()?;
        let chosen = lens.and_then(|lens| lens.worldviews.name(lens.view));
        Ok(chosen.map(|view| view.id.clone()))
    }

    /// What an export says of where its content comes from: the worldview, and every layer of the gazetteer that is on. A case can be
    /// exported where no gazetteer is installed; then no layer is named.
    ///
    /// # Errors
    /// When the file of worldviews is damaged.
    pub fn credits(&self) -> Result<Credits, Failure> {
        let worldview = self.worldview()?;
        Ok(match self.knowledge.gazetteer() {
            Ok(gazetteer) => Credits::of(worldview, gazetteer),
            Err(_) => Credits {
                worldview,
                ..Credits::default()
            },
        })
    }

    /// What lies around a point in the chosen worldview: country, first-level unit, and the dispute over it, if there is one.
    ///
    /// # Errors
    /// When the point lies off the globe, or the data files are missing or damaged.
    pub fn whereabouts(&self, lon: f64, lat: f64) -> Result<Whereabouts, Failure> {
        let position =
            Position::new(lon, lat).map_err(|error| Failure::new(Code::BadPosition, error))?;
        let lens = self.lens()?;
        let found = lens
            .map(|lens| lens.containing(position))
            .unwrap_or_default();
        Ok(Whereabouts {
            worldview: self.worldview()?,
            country: found.country,
            admin1: found.admin1,
            dispute: found.dispute.map(|dispute| told(&dispute)),
        })
    }

    /// What to look at places through. An own data folder may lack the file of worldviews: places keep the gazetteer's countries then.
    pub(crate) fn lens(&self) -> Result<Option<Lens<'_>>, Failure> {
        let chosen = *self.view.lock().unwrap_or_else(PoisonError::into_inner);
        if chosen.is_none() && !self.knowledge.has_worldviews() {
            return Ok(None);
        }
        let worldviews = self.knowledge.worldviews()?;
        let kept = self.preferences.kept().worldview;
        let kept = kept.and_then(|id| worldviews.find(&id));
        let view = chosen.or(kept).or_else(|| worldviews.find(DE_FACTO));
        Ok(view.map(|view| Lens { worldviews, view }))
    }

    /// Places as the chosen worldview has them.
    pub(crate) fn seen(&self, places: Vec<Place>) -> Result<Vec<Place>, Failure> {
        let lens = self.lens()?;
        Ok(match lens {
            Some(lens) => places.into_iter().map(|place| lens.place(place)).collect(),
            None => places,
        })
    }

    /// A document's view as the chosen worldview has it.
    pub(crate) fn seen_document(&self, mut view: DocumentView) -> Result<DocumentView, Failure> {
        if let Some(lens) = self.lens()? {
            for MentionView {
                mention, places, ..
            } in &mut view.mentions
            {
                mention.place = mention.place.take().map(|place| lens.place(place));
                for place in places {
                    *place = lens.place(place.clone());
                }
            }
            for VisitView { visit, .. } in &mut view.visits {
                seen_visit(lens, visit);
            }
            for BasingView { basing, .. } in &mut view.basings {
                seen_basing(lens, basing);
            }
        }
        Ok(view)
    }

    /// Relations as the chosen worldview has them.
    pub(crate) fn seen_relations(&self, mut view: RelationsView) -> Result<RelationsView, Failure> {
        if let Some(lens) = self.lens()? {
            for VisitView { visit, .. } in &mut view.visits {
                seen_visit(lens, visit);
            }
            for BasingView { basing, .. } in &mut view.basings {
                seen_basing(lens, basing);
            }
        }
        Ok(view)
    }

    /// A reading as the chosen worldview has it: the countries of its places, and of the hosts that are such a country.
    pub(crate) fn seen_reading(&self, mut reading: Reading) -> Result<Reading, Failure> {
        let Some(lens) = self.lens()? else {
            return Ok(reading);
        };
        for mention in &mut reading.mentions {
            mention.place = mention.place.take().map(|place| lens.place(place));
        }
        reading
            .visits
            .iter_mut()
            .for_each(|visit| seen_visit(lens, visit));
        reading
            .basings
            .iter_mut()
            .for_each(|basing| seen_basing(lens, basing));
        Ok(reading)
    }
}

/// The place as the worldview has it, where there is one.
pub(crate) fn through(lens: Option<Lens<'_>>, place: Place) -> Place {
    match lens {
        Some(lens) => lens.place(place),
        None => place,
    }
}

fn seen_visit(lens: Lens<'_>, visit: &mut Visit) {
    host(lens, Some(&mut visit.destination), &mut visit.host_country);
    host(lens, visit.origin.as_mut(), &mut None);
}

fn seen_basing(lens: Lens<'_>, basing: &mut Basing) {
    host(lens, basing.site.as_mut(), &mut basing.host_country);
}

/// A site's place as the worldview has it; the host country goes with it where it was the place's.
fn host(lens: Lens<'_>, site: Option<&mut Site>, country: &mut Option<String>) {
    let Some(site) = site else { return };
    let Some(place) = site.place.take() else {
        return;
    };
    let before = place.country.clone();
    let place = lens.place(place);
    if *country == before {
        country.clone_from(&place.country);
    }
    site.place = Some(place);
}

/// One sentence for people.
fn told(dispute: &atlas::Dispute) -> String {
    let held = dispute
        .holder
        .as_ref()
        .map(|holder| format!(", held by {holder}"));
    let claimed = match dispute.claimants.as_slice() {
        [] => ", claimed by nobody".to_owned(),
        claimants => format!(", claimed by {}", claimants.join(" and ")),
    };
    format!("{}{}{claimed}", dispute.name, held.unwrap_or_default())
}
