//! Which places lie nearest to a point, over all layers.

use super::Gazetteer;
use crate::{Filter, Near};

impl Gazetteer {
    /// The places nearest to a point in degrees, nearest first, the more prominent first at the same distance;
    /// none beyond `within_km` kilometres, where that is given. Poles and antimeridian are ordinary places.
    pub fn nearest(
        &self,
        lon: f64,
        lat: f64,
        filter: &Filter,
        within_km: Option<f64>,
        limit: usize,
    ) -> Vec<Near> {
        let mut all = Vec::new();
        for layer in self.all() {
            let stands = |place| self.shadow(layer, place).is_none();
            let near = layer
                .packed
                .nearest(lon, lat, filter, within_km, limit, stands);
            all.extend(near.into_iter().map(|near| Near {
                place: layer.outward(near.place),
                ..near
            }));
        }
        if !self.below.is_empty() {
            all.sort_by(|a, b| a.km.total_cmp(&b.km).then(a.place.cmp(&b.place)));
            all.truncate(limit);
        }
        all
    }
}
