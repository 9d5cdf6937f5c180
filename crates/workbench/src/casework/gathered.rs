//! What the map shows of a case, gathered where it would be drawn over one another.

use std::io::Write;

use atlas::{Cluster, Clusters};
use casefile::store::{OnMap, Question};
use serde::Serialize;

use super::Held;
use crate::{
    Workbench,
    failure::{Code, Failure},
};

/// The mentions that answer a question, ready to be gathered for any viewport.
pub(crate) struct Gathered {
    question: Question,
    clusters: Clusters<u32>,
}

/// What the map reads of a cluster.
#[derive(Serialize)]
struct Properties {
    /// Mentions that it stands for.
    count: usize,
    /// Number of its first mention.
    mention: Option<u32>,
    /// The zoom at which it falls apart; none where all of it lies at one spot.
    opens_at: Option<u8>,
}

impl Workbench {
    /// What a map shows that reaches over `[west, south, east, north]` at this zoom: the mentions that answer a question, as
    /// the bytes of a `GeoJSON` collection of points with `count`, `mention` and `opens_at`. Every mention in the box is in
    /// exactly one of them; `total` is how many there are anywhere. Without a case there are none.
    ///
    /// # Errors
    /// When the box is none, the question makes no sense, or the case cannot be read.
    pub fn case_clusters(
        &self,
        bbox: [f64; 4],
        zoom: f64,
        question: &Question,
    ) -> Result<Vec<u8>, Failure> {
        if !self.has_case() {
            return written(&[], 0);
        }
        self.case_write(|held| {
            held.refresh()?;
            let known = held.gathered.take();
            let gathered = match known.filter(|known| known.question == *question) {
                Some(known) => known,
                None => gather(held, question)?,
            };
            let Gathered { clusters, .. } = held.gathered.insert(gathered);
            let seen = clusters
                .view(bbox, zoom)
                .map_err(|error| Failure::new(Code::BadPosition, error))?;
            written(&seen, clusters.len())
        })
    }
}

fn gather(held: &Held, question: &Question) -> Result<Gathered, Failure> {
    let near = held.circled(OnMap::Places, question)?;
    let positions = held.case.mention_positions(question, near.as_deref())?;
    let points = positions
        .into_iter()
        .map(|(row, [lon, lat])| (lon, lat, row));
    let clusters = Clusters::new(points).map_err(|error| Failure::new(Code::CaseDamaged, error))?;
    Ok(Gathered {
        question: question.clone(),
        clusters,
    })
}

/// A `GeoJSON` collection, written as it goes: it is made anew with every move of the map.
fn written(seen: &[Cluster<'_, u32>], total: usize) -> Result<Vec<u8>, Failure> {
    let mut out =
        format!(r#"{{"type":"FeatureCollection","total":{total},"features":["#).into_bytes();
    for (number, cluster) in seen.iter().enumerate() {
        if number > 0 {
            out.push(b',');
        }
        let properties = serde_json::to_string(&Properties {
            count: cluster.count(),
            mention: cluster.first().copied(),
            opens_at: cluster.opens_at,
        })
        .map_err(Failure::internal)?;
        let (lon, lat) = (cluster.position.lon(), cluster.position.lat());
        write!(
            out,
            r#"{{"type":"Feature","geometry":{{"type":"Point","coordinates":[{lon:.6},{lat:.6}]}},"properties":{properties}}}"#
        )
        .map_err(Failure::internal)?;
    }
    out.extend_from_slice(b"]}");
    Ok(out)
}
