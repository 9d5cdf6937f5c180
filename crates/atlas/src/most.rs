//! The box around most of what is told, without the far outliers.

use crate::extent::Extent;
use crate::globe::distance_km;
use crate::position::Position;
use crate::sphere::{self, Vector};

/// The share of all weight that lies within the radius to start from.
const SHARE: f64 = 0.9;

/// What lies farther from the middle than this many times that radius is an outlier.
const STRETCH: f64 = 1.5;

/// Each round takes the middle of what the last one kept; it settles in two or three.
const ROUNDS: usize = 6;

impl Extent {
    /// The smallest box around the positions but for outliers; none if there are no positions with a weight above zero.
    ///
    /// A trimmed extent on the sphere: from the weighted mean position, the radius that holds nine tenths of all weight;
    /// what lies beyond one and a half times that radius is left out, and the mean is taken anew from what is left.
    /// So one mention of a far capital among twenty of a coast does not make a map of the world, while two cities
    /// that are named equally often are both in it.
    ///
    /// ```
    /// use atlas::{Extent, Position};
    ///
    /// let (moscow, damascus) = (Position::new(37.6, 55.8)?, Position::new(36.3, 33.5)?);
    /// let washington = Position::new(-77.0, 38.9)?;
    /// let told = [(moscow, 6.0), (damascus, 9.0), (washington, 1.0)];
    /// let extent = Extent::around_most(&told).ok_or("nothing told")?;
    /// assert_eq!(extent.to_array(), [36.3, 33.5, 37.6, 55.8]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn around_most(weighted: &[(Position, f64)]) -> Option<Self> {
        let told: Vec<_> = weighted
            .iter()
            .copied()
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        let mut kept = told.clone();
        for _ in 0..ROUNDS {
            let Some(middle) = mean(&kept) else { break };
            let reach = STRETCH * radius(&told, middle);
            let before = kept.len();
            kept.clone_from(&told);
            kept.retain(|(position, _)| distance_km(middle, *position) <= reach);
            if kept.len() == before {
                break;
            }
        }
        Self::around(kept.into_iter().map(|(position, _)| position))
    }
}

/// The weighted mean position; none where the weights balance each other out around the globe.
fn mean(weighted: &[(Position, f64)]) -> Option<Position> {
    let sum = weighted.iter().fold([0.0; 3], |sum, (position, weight)| {
        added(sum, sphere::to_vector(*position), *weight)
    });
    let [x, y, z] = sum;
    let all: f64 = weighted.iter().map(|(_, weight)| weight).sum();
    let length = x.hypot(y).hypot(z);
    if length <= all * 1e-9 {
        return None;
    }
    Position::new(
        y.atan2(x).to_degrees(),
        (z / length).clamp(-1.0, 1.0).asin().to_degrees(),
    )
    .ok()
}

fn added([x, y, z]: Vector, [dx, dy, dz]: Vector, weight: f64) -> Vector {
    [x + dx * weight, y + dy * weight, z + dz * weight]
}

/// The distance from `middle`, in kilometres, within which `SHARE` of all weight lies.
fn radius(weighted: &[(Position, f64)], middle: Position) -> f64 {
    let mut away: Vec<_> = weighted
        .iter()
        .map(|(position, weight)| (distance_km(middle, *position), *weight))
        .collect();
    away.sort_by(|a, b| a.0.total_cmp(&b.0));
    let all: f64 = away.iter().map(|(_, weight)| weight).sum();
    let mut held = 0.0;
    for (km, weight) in &away {
        held += weight;
        if held >= SHARE * all {
            return *km;
        }
    }
    away.last().map_or(0.0, |(km, _)| *km)
}
