//! What may speak for a candidate or against it, and how much each is worth.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that speaks for a candidate or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Feature {
    /// How well known the place is; each unit is ten times the inhabitants.
    Prominence,
    /// The name is not the place's primary one.
    OtherName,
    /// The place is what the words of the name ask for (`… County`).
    Fits,
    /// It is something else.
    Misfits,
    /// It is the first-level unit around a town of that name that is as prominent.
    SurroundsNamesake,
    /// It lies in the state or country that the text puts behind the name.
    Stated,
    /// Share of the text around that is about its country.
    CountryAround,
    /// Share of the text around that is about its first-level unit.
    UnitAround,
    /// Share of the places around that are near.
    NearAround,
    /// The nearest place around, by how near it is and how much it has to say.
    Nearest,
    /// Share of the places around that are of the same sort.
    SortAround,
    /// It is in the country where the outlet is at home, ...
    HomeCountry,
    /// ... in the first-level unit, ...
    HomeUnit,
    /// ... or near the town.
    HomeNear,
    /// It is a country.
    Country,
    /// It is a first-level unit.
    FirstLevel,
    /// It is a smaller administrative unit.
    SmallerUnit,
    /// It is no settlement, either: a region, a water, a building.
    Other,
}

/// The values of all features of one candidate, by [`Feature::at`].
pub(crate) type Values = [f64; Feature::ALL.len()];

impl Feature {
    /// All of them, in the order of their places.
    pub const ALL: [Self; 18] = [
        Self::Prominence,
        Self::OtherName,
        Self::Fits,
        Self::Misfits,
        Self::SurroundsNamesake,
        Self::Stated,
        Self::CountryAround,
        Self::UnitAround,
        Self::NearAround,
        Self::Nearest,
        Self::SortAround,
        Self::HomeCountry,
        Self::HomeUnit,
        Self::HomeNear,
        Self::Country,
        Self::FirstLevel,
        Self::SmallerUnit,
        Self::Other,
    ];

    /// Its place among the values of a candidate.
    pub fn at(self) -> usize {
        self as usize
    }

    /// What it says, in words that go behind *because*.
    pub fn words(self) -> &'static str {
        match self {
            Self::Prominence => "how well known it is",
            Self::OtherName => "the name is not its usual one",
            Self::Fits => "it is what the name says it is",
            Self::Misfits => "it is not what the name says it is",
            Self::SurroundsNamesake => "a town inside it has the same name",
            Self::Stated => "it lies where the text says",
            Self::CountryAround => "its country is named nearby",
            Self::UnitAround => "its state or province is named nearby",
            Self::NearAround => "places near it are named nearby",
            Self::Nearest => "one place nearby in the text is near it",
            Self::SortAround => "names nearby are of the same sort",
            Self::HomeCountry => "it is in the outlet's country",
            Self::HomeUnit => "it is in the outlet's state or province",
            Self::HomeNear => "it is near the outlet's town",
            Self::Country => "it is a country",
            Self::FirstLevel => "it is a state or province",
            Self::SmallerUnit => "it is a smaller administrative unit",
            Self::Other => "it is no settlement",
        }
    }
}

/// What each feature is worth. The worths of a candidate, value times weight, are added up; the sums of a name's candidates
/// go through a softmax, so a difference of 1 makes one candidate 2.7 times as likely as another.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights([f64; Feature::ALL.len()]);

impl Weights {
    /// Weights by feature.
    pub fn new(of: impl Fn(Feature) -> f64) -> Self {
        Self(Feature::ALL.map(of))
    }

    /// What one unit of a feature is worth.
    pub fn of(&self, feature: Feature) -> f64 {
        self.0.get(feature.at()).copied().unwrap_or_default()
    }

    /// The sum of the worths of a candidate.
    pub(crate) fn sum(&self, values: &Values) -> f64 {
        self.0
            .iter()
            .zip(values)
            .map(|(weight, value)| weight * value)
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::Feature;

    // Values are kept by place: a feature out of order would take another's weight.
    #[test]
    fn every_feature_stands_at_its_place() {
        for (at, feature) in Feature::ALL.into_iter().enumerate() {
            assert_eq!(feature.at(), at);
        }
    }
}
