//! What each sign is worth in telling places from other names.

/// Signs are added up, in units of log odds; a name is taken for a place where the sum is above nought.
pub(crate) struct Weights {
    /// For each unit of prominence above `obscure`: ten times the inhabitants.
    pub(crate) prominence: f64,
    /// Prominence at which a name alone tells nothing.
    pub(crate) obscure: f64,
    /// The most that prominence may count for or against.
    pub(crate) most_prominence: f64,
    /// For each word after the first: longer names are rarely anything else.
    pub(crate) word: f64,
    /// A month, a weekday.
    pub(crate) calendar: f64,
    /// An ordinary word.
    pub(crate) ordinary: f64,
    /// A word that the text also writes without a capital.
    pub(crate) also_common: f64,
    /// A body, a brand, a belief.
    pub(crate) thing: f64,
    /// A family name.
    pub(crate) surname: f64,
    /// A given name.
    pub(crate) given: f64,
    /// Part of somebody's name.
    pub(crate) in_person: f64,
    /// A word that is part of somebody's full name elsewhere in the text.
    pub(crate) known_person: f64,
    /// Followed by its state or country: `Paris, Texas`.
    pub(crate) container: f64,
    /// Follows the town in it: the other half of `Paris, Texas`.
    pub(crate) contained: f64,
    /// A word beside it that goes with places: `in`, `near`, `residents`.
    pub(crate) place_cue: f64,
    /// A word beside it that goes with people: `said`, `himself`.
    pub(crate) person_cue: f64,
    /// A word beside it that only goes with places: `residents of`, `X man`.
    pub(crate) sure_cue: f64,
    /// Listed with a word that says what it is: `X, Y and Z counties`, `villages of X and Y`.
    pub(crate) listed: f64,
    /// Opens a report: `MOSCOW — `.
    pub(crate) dateline: f64,
    /// First in an organisation's name, or behind its `of`: `X Police Department`, `University of X`.
    pub(crate) in_organisation: f64,
    /// Cuts a longer name, or the head of an organisation's, in two: `Bab` in `Bab al-Hawa`.
    pub(crate) cuts_name: f64,
    /// Next to a capitalised word of unknown kind, before or after it.
    pub(crate) unknown_neighbour: f64,
    /// A few capitals that are no abbreviation of a place.
    pub(crate) acronym: f64,
    /// The only word of its sentence with a capital is the first, which always has one.
    pub(crate) sentence_start: f64,
    /// A demonym: hardly ever anything else.
    pub(crate) demonym: f64,
    /// The same name is surely a place elsewhere in the text.
    pub(crate) elsewhere: f64,
    /// How sure that must be.
    pub(crate) sure: f64,
    /// In a list with a name that is surely a place.
    pub(crate) coordinate: f64,
    /// What the log odds of the tagger count.
    pub(crate) tagger: f64,
    /// Share of the tagger's belief in an organisation or a facility that speaks for a place in its name: rules know
    /// better which places in those are meant.
    pub(crate) longer_share: f64,
    /// From this probability on the tagger alone is enough for a name that nothing else speaks for.
    pub(crate) proposed: f64,
    /// Nearer to nought than this the rules alone are unsure.
    pub(crate) doubt: f64,
    /// From this probability on that the tagger gives to names of other kinds, what only a word in it or beside it makes a
    /// place's name is none.
    pub(crate) refuted: f64,
    /// In a text of another language, whose small words and cues are not known.
    pub(crate) foreign: f64,
}

/// Set by hand on the reasons above and checked on news text.
pub(crate) const WEIGHTS: Weights = Weights {
    prominence: 0.9,
    obscure: 3.6,
    most_prominence: 3.5,
    word: 1.5,
    calendar: -8.0,
    ordinary: -5.0,
    also_common: -1.5,
    thing: -8.0,
    surname: -2.2,
    given: -2.2,
    in_person: -7.0,
    known_person: -3.0,
    container: 4.0,
    contained: 2.0,
    place_cue: 1.8,
    person_cue: -1.5,
    sure_cue: 3.0,
    listed: 3.0,
    dateline: 3.5,
    in_organisation: 1.5,
    cuts_name: -7.0,
    unknown_neighbour: -2.2,
    acronym: -2.5,
    sentence_start: -0.5,
    demonym: 2.0,
    elsewhere: 1.5,
    sure: 3.0,
    coordinate: 1.0,
    tagger: 0.7,
    longer_share: 0.3,
    proposed: 0.85,
    doubt: 0.75,
    refuted: 0.7,
    foreign: -1.0,
};

/// A weight where its sign is there, else nought.
pub(crate) fn when(there: bool, weight: f64) -> f64 {
    if there { weight } else { 0.0 }
}
