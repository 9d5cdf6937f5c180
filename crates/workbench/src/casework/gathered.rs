//! What the map shows of a case, gathered where it would be drawn over one another.

use std::{collections::HashMap, io::Write};

use atlas::{Cluster, Clusters, Extent, Position};
use casefile::store::{Answering, Lead, OnMap, Question};
use serde::Serialize;

use super::Held;
use crate::{
    Workbench,
    failure::{Code, Failure},
};

/// So many spots at the most are shown each for itself, wherever the map is.
const FEW: usize = 250;

/// The mentions that answer a question, ready to be gathered for any viewport.
pub(crate) struct Gathered {
    question: Question,
    clusters: Clusters<u32>,
    /// Each place for itself, where there are few.
    few: Option<Vec<Spot>>,
}

/// What is drawn as one.
#[derive(Clone, Copy)]
struct Spot {
    position: Position,
    count: usize,
    /// Its first mention.
    mention: Option<u32>,
    opens_at: Option<u8>,
}

/// What the map reads of a spot.
#[derive(Serialize)]
struct Properties<'lead> {
    /// Mentions that it stands for.
    count: usize,
    /// Number of its first mention.
    mention: Option<u32>,
    /// The zoom at which it falls apart; none where all of it lies at one spot.
    opens_at: Option<u8>,
    /// What that mention names, where all of them lie at one spot.
    lead: Option<&'lead Lead>,
}

impl Workbench {
    /// What a map shows that reaches over `[west, south, east, north]` at this zoom: the mentions that answer a question, as
    /// the bytes of a `GeoJSON` collection of points with `count`, `mention`, `opens_at` and `lead`. Every mention in the box
    /// is in exactly one of them; `total` is how many there are anywhere. Where few places are named, each is a point of its
    /// own. Without a case there are none.
    ///
    /// # Errors
    /// When the box is none, the question makes no sense, or the case cannot be read.
    pub fn case_clusters(
        &self,
        bbox: [f64; 4],
        zoom: f64,
        question: &Question,
    ) -> Result<Vec<u8>, Failure> {
        let shown = self.case_if_any(|held| {
            held.refresh()?;
            let known = held.gathered.take();
            let gathered = match known.filter(|known| known.question == *question) {
                Some(known) => known,
                None => gather(held, question)?,
            };
            let gathered = held.gathered.insert(gathered);
            let seen = gathered
                .clusters
                .view(bbox, zoom)
                .map_err(|error| Failure::new(Code::BadPosition, error))?;
            let spots: Vec<Spot> = match &gathered.few {
                Some(few) => within(few, bbox)?,
                None => seen.iter().map(Spot::of).collect(),
            };
            let lone: Vec<u32> = spots
                .iter()
                .filter(|spot| spot.opens_at.is_none())
                .filter_map(|spot| spot.mention)
                .collect();
            let leads = held.case.leads(&lone)?;
            written(&spots, &leads, gathered.clusters.len())
        })?;
        shown.map_or_else(|| written(&[], &[], 0), Ok)
    }
}

impl Spot {
    fn of(cluster: &Cluster<'_, u32>) -> Self {
        Self {
            position: cluster.position,
            count: cluster.count(),
            mention: cluster.first().copied(),
            opens_at: cluster.opens_at,
        }
    }
}

fn gather(held: &Held, question: &Question) -> Result<Gathered, Failure> {
    let near = held.circled(OnMap::Places, question)?;
    let answering = held.case.answering(question, near.as_deref())?;
    let placed: Vec<(Position, Answering)> = answering
        .into_iter()
        .filter_map(|row| {
            let [lon, lat] = held.position(OnMap::Places, row.place?)?;
            Some((Position::new(lon, lat).ok()?, row))
        })
        .collect();
    let points = placed
        .iter()
        .map(|(at, row)| (at.lon(), at.lat(), row.mention));
    let clusters = Clusters::new(points).map_err(|error| Failure::new(Code::CaseDamaged, error))?;
    Ok(Gathered {
        question: question.clone(),
        few: few(&placed),
        clusters,
    })
}

/// Each place for itself, unless there are many.
fn few(placed: &[(Position, Answering)]) -> Option<Vec<Spot>> {
    let mut spots: HashMap<u32, Spot> = HashMap::new();
    for (position, row) in placed {
        let spot = spots.entry(row.place.unwrap_or_default()).or_insert(Spot {
            position: *position,
            count: 0,
            mention: None,
            opens_at: None,
        });
        spot.count += 1;
        spot.mention = spot.mention.into_iter().chain([row.mention]).min();
        if spots.len() > FEW {
            return None;
        }
    }
    Some(spots.into_values().collect())
}

/// Those that a map shows.
fn within(spots: &[Spot], bbox: [f64; 4]) -> Result<Vec<Spot>, Failure> {
    let extent = Extent::new(bbox).map_err(|error| Failure::new(Code::BadPosition, error))?;
    let seen = spots.iter().filter(|spot| extent.holds(spot.position));
    Ok(seen.copied().collect())
}

/// A `GeoJSON` collection, written as it goes: it is made anew with every move of the map.
fn written(spots: &[Spot], leads: &[Lead], total: usize) -> Result<Vec<u8>, Failure> {
    let leads: HashMap<u32, &Lead> = leads.iter().map(|lead| (lead.mention, lead)).collect();
    let mut out =
        format!(r#"{{"type":"FeatureCollection","total":{total},"features":["#).into_bytes();
    for (number, spot) in spots.iter().enumerate() {
        if number > 0 {
            out.push(b',');
        }
        let properties = serde_json::to_string(&Properties {
            count: spot.count,
            mention: spot.mention,
            opens_at: spot.opens_at,
            lead: spot
                .mention
                .and_then(|mention| leads.get(&mention).copied()),
        })
        .map_err(Failure::internal)?;
        let (lon, lat) = (spot.position.lon(), spot.position.lat());
        write!(
            out,
            r#"{{"type":"Feature","geometry":{{"type":"Point","coordinates":[{lon:.6},{lat:.6}]}},"properties":{properties}}}"#
        )
        .map_err(Failure::internal)?;
    }
    out.extend_from_slice(b"]}");
    Ok(out)
}
