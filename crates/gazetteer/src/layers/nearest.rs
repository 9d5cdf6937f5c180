//! Which places lie nearest to a point, over all layers.

use super::{Gazetteer, Layer};
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
        if self.below.is_empty() {
            return self.top.packed.nearest(lon, lat, filter, within_km, limit);
        }
        let mut best: Vec<Near> = Vec::new();
        for layer in self.all() {
            // What upper layers gave bounds how far a lower one is worth searching.
            let full = best.last().filter(|_| best.len() >= limit);
            let within = full.map(|worst| worst.km).or(within_km);
            let ask = |limit| layer.packed.nearest(lon, lat, filter, within, limit);
            best.extend(self.standing(layer, limit, ask));
            best.sort_by(|a, b| a.km.total_cmp(&b.km).then(a.place.cmp(&b.place)));
            best.truncate(limit);
        }
        best
    }

    /// So many answers of a layer that no upper layer covers; `ask` gives its best so many.
    fn standing(&self, layer: &Layer, limit: usize, ask: impl Fn(usize) -> Vec<Near>) -> Vec<Near> {
        let mut asked = limit;
        loop {
            let mut near = ask(asked);
            let all = near.len() < asked;
            near.retain(|near| self.shadow(layer, near.place).is_none());
            if all || near.len() >= limit {
                near.truncate(limit);
                let outward = |near: &mut Near| near.place = layer.outward(near.place);
                near.iter_mut().for_each(outward);
                return near;
            }
            asked = asked.saturating_mul(2);
        }
    }
}
