//! What the rows of the tables say.

use serde::Deserialize;

/// `offices.csv`: a word for somebody by what they do.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Office {
    #[serde(rename = "office")]
    word: String,
    pub(crate) rank: Rank,
    /// Whose office it is when the text does not say.
    pub(crate) country: Option<String>,
}

impl Office {
    pub(crate) fn entry(self) -> (String, Self) {
        (self.word.clone(), self)
    }
}

/// What sort of office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Rank {
    /// Of a state or its government.
    Head,
    Royal,
    Pope,
    Minister,
    /// Of an organisation.
    Chief,
    Envoy,
    Military,
    Legislator,
    Official,
    Religious,
    /// Of a province or a town.
    Local,
    /// At home where they are posted.
    Posted,
    /// Several who travel together.
    Body,
    /// On no public business.
    None,
}

impl Rank {
    /// Whether journeys of its holder are official.
    pub(crate) fn is_official(self) -> bool {
        !matches!(self, Self::None)
    }
}

/// `people.csv`: somebody who acts for a country or an organisation.
#[derive(Debug, Deserialize)]
pub(crate) struct Person {
    pub(crate) name: String,
    /// ISO 3166-1 alpha-2, or `org:NAME`.
    pub(crate) country: String,
    pub(crate) rank: Rank,
    /// First year in office.
    pub(crate) since: i16,
    /// Last year in office; none for who is still.
    pub(crate) until: Option<i16>,
}

/// `organisations.csv`: a body that acts, with the code it goes by.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Organisation {
    name: String,
    /// `org:NAME`, or the country of a service (`Royal Navy`).
    pub(crate) code: String,
    pub(crate) kind: OrganisationKind,
}

impl Organisation {
    pub(crate) fn entry(self) -> (String, Self) {
        (self.name.clone(), self)
    }
}

/// What sort of organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum OrganisationKind {
    /// Without forces of its own.
    Body,
    /// Of states, with forces.
    Alliance,
    /// Peacekeepers under a name of their own.
    Mission,
    /// Armed, of no state.
    Group,
    /// Part of a state's forces.
    Service,
    /// What regiments, wings and brigades of one state are called: `Air Expeditionary Wing`.
    Unit,
    /// What goes before the name of a ship.
    Ship,
}

/// `forces.csv`: a noun for forces or for what they use.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Force {
    noun: String,
    pub(crate) sort: Sort,
    /// What is told of the basing: `navy`, `missile`, `peacekeeping`.
    #[serde(rename = "force")]
    pub(crate) arm: Option<String>,
}

impl Force {
    pub(crate) fn entry(self) -> (String, Self) {
        (self.noun.clone(), self)
    }
}

/// What sort of force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Sort {
    Troops,
    /// An army as a whole: counts only with a verb of basing.
    Service,
    /// Men, or a people: counts only with a verb of soldiers.
    People,
    Base,
    /// A camp or seat: counts only with forces as its user.
    Compound,
    System,
    Craft,
    Ship,
    /// What forces do, told by a noun: `the Russian deployment`.
    Deed,
    /// Sounds like a force and is none.
    None,
}
