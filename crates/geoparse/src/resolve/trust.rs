//! How far the likeliest place can be trusted to be right.

use serde::{Deserialize, Serialize};

/// Something that tells right answers from wrong ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// Always there.
    Always,
    /// How much likelier it is than all others together, as a logarithm.
    Odds,
    /// How well known it is.
    Prominence,
    /// The name is not its primary one.
    OtherName,
    /// It lies in the state or country that the text puts behind the name.
    Stated,
    /// The text puts a state or country behind the name that none of its places lies in.
    Misplaced,
    /// Share of the text around that is about its country.
    CountryAround,
    /// Share of the places around that are near.
    NearAround,
    /// It is not what the words of the name ask for.
    Misfits,
    /// It is no settlement, administrative unit or country.
    Other,
}

/// The values of all signs of one answer.
pub type Signs = [f64; Sign::ALL.len()];

/// How far odds count: what is certain by its candidates alone may still be the wrong set of candidates.
const MOST_ODDS: f64 = 6.0;

impl Sign {
    /// All of them, in the order of their places.
    pub const ALL: [Self; 10] = [
        Self::Always,
        Self::Odds,
        Self::Prominence,
        Self::OtherName,
        Self::Stated,
        Self::Misplaced,
        Self::CountryAround,
        Self::NearAround,
        Self::Misfits,
        Self::Other,
    ];

    /// Its place among the values.
    pub fn at(self) -> usize {
        self as usize
    }
}

/// A logistic regression over the signs of an answer: what the softmax says, corrected by what it cannot know, as that the
/// place meant may not be in the gazetteer.
#[derive(Clone, Debug, PartialEq)]
pub struct Trust([f64; Sign::ALL.len()]);

impl Trust {
    /// Weights by sign.
    pub fn new(of: impl Fn(Sign) -> f64) -> Self {
        Self(Sign::ALL.map(of))
    }

    /// What one unit of a sign is worth.
    pub fn of(&self, sign: Sign) -> f64 {
        self.0.get(sign.at()).copied().unwrap_or_default()
    }

    /// Probability, 0 to 1, that an answer with these signs is right.
    pub fn probability(&self, signs: &Signs) -> f64 {
        let sum: f64 = self
            .0
            .iter()
            .zip(signs)
            .map(|(weight, value)| weight * value)
            .sum();
        1.0 / (1.0 + (-sum).exp())
    }
}

/// The logarithm of the odds of a probability, within bounds.
pub(crate) fn odds(probability: f64) -> f64 {
    (probability / (1.0 - probability))
        .ln()
        .clamp(-MOST_ODDS, MOST_ODDS)
}

#[cfg(test)]
mod tests {
    use super::{MOST_ODDS, Sign, odds};

    #[test]
    fn every_sign_stands_at_its_place() {
        for (at, sign) in Sign::ALL.into_iter().enumerate() {
            assert_eq!(sign.at(), at);
        }
    }

    #[test]
    fn odds_have_bounds() {
        assert!(odds(0.5).abs() < 1e-12);
        assert!((odds(1.0) - MOST_ODDS).abs() < 1e-12);
        assert!((odds(0.0) + MOST_ODDS).abs() < 1e-12);
    }
}
