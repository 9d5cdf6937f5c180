//! What each feature of a candidate is worth.

/// Features are multiplied by their weights and added up; the sums of a name's candidates go through a softmax, so
/// a difference of 1 makes one candidate 2.7 times as likely as another.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    /// Each unit of prominence: ten times the inhabitants.
    pub(crate) prominence: f64,
    /// The name is not the place's primary one.
    pub(crate) alternate: f64,
    /// The feature is one that the name asks for (`… County`).
    pub(crate) fits: f64,
    /// It is another.
    pub(crate) misfits: f64,
    /// It is the first-level unit around a seat of that name: `Aleppo` is the city.
    pub(crate) surrounds: f64,
    /// It lies in the state or country that the text puts behind the name.
    pub(crate) container: f64,
    /// Share of the text around that is about its country.
    pub(crate) country: f64,
    /// Share of the text around that is about its first-level unit.
    pub(crate) unit: f64,
    /// Share of the places around that are near, by e-folding distance `near_km`.
    pub(crate) near: f64,
    /// Kilometres over which nearness falls to a third.
    pub(crate) near_km: f64,
    /// It is in the country where the outlet is at home, ...
    pub(crate) home_country: f64,
    /// ... in the first-level unit, ...
    pub(crate) home_unit: f64,
    /// ... or near the town, by the same distance.
    pub(crate) home_near: f64,
    /// Code points over which what stands around loses two thirds of its say.
    pub(crate) reach: f64,
    /// What something anywhere in the text keeps of its say, within the names looked at.
    pub(crate) floor: f64,
    /// The say of a demonym against that of a place.
    pub(crate) demonym: f64,
    /// The say that is missing where little stands around: it keeps one name from deciding all.
    pub(crate) doubt: f64,
}

/// Fitted to news text in which the places are known, one weight after another, and rounded.
pub(crate) const WEIGHTS: Weights = Weights {
    prominence: 1.0,
    alternate: -2.0,
    fits: 3.0,
    misfits: -1.5,
    surrounds: -1.5,
    container: 8.0,
    country: 4.5,
    unit: 4.5,
    near: 6.0,
    near_km: 200.0,
    home_country: 1.0,
    home_unit: 2.0,
    home_near: 3.0,
    reach: 400.0,
    floor: 0.2,
    demonym: 0.5,
    doubt: 0.7,
};
