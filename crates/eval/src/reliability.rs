//! Whether confidences keep what they claim.

use crate::figures::number;
use crate::{Item, Verdict};

/// Mentions whose confidences lie in one band.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Band {
    /// The least confidence of the band.
    pub from: f64,
    /// How many mentions.
    pub count: usize,
    /// How many of them are right.
    pub right: usize,
    /// The mean of their confidences.
    pub claimed: f64,
}

/// Tenths of confidence.
const BANDS: u32 = 10;

/// The mentions of each tenth of confidence, the least sure first; what the corpus cannot judge is left out.
pub fn reliability(items: &[Item]) -> Vec<Band> {
    let judged = items
        .iter()
        .filter(|item| item.located || item.verdict == Verdict::Spurious);
    let claims = judged.filter_map(|item| Some((item.confidence?, item.verdict == Verdict::Right)));
    bands(&claims.collect::<Vec<_>>())
}

/// The same for confidences, each with whether it was kept.
pub(crate) fn bands(claims: &[(f64, bool)]) -> Vec<Band> {
    let from = |band: u32| f64::from(band) / f64::from(BANDS);
    let empty = |band| Band {
        from: from(band),
        ..Band::default()
    };
    let mut bands: Vec<Band> = (0..BANDS).map(empty).collect();
    for (confidence, right) in claims {
        if let Some(band) = bands.iter_mut().rev().find(|band| *confidence >= band.from) {
            band.count += 1;
            band.right += usize::from(*right);
            band.claimed += confidence;
        }
    }
    for band in &mut bands {
        band.claimed /= number(band.count.max(1));
    }
    bands
}

/// The mean gap between what is claimed and what is kept, each band by its mentions; 0 is perfect.
pub(crate) fn gap(bands: &[Band]) -> f64 {
    let all: usize = bands.iter().map(|band| band.count).sum();
    let gaps = bands
        .iter()
        .map(|band| (band.claimed * number(band.count) - number(band.right)).abs());
    gaps.sum::<f64>() / number(all.max(1))
}
