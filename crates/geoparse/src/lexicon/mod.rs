//! What is known of words: the cue tables.

mod cues;
mod phrases;
mod rows;
pub(crate) mod table;

use crate::recognise::{Clue, Clues};
use crate::resolve::{Feature, Sign, Trust, Weights};
use crate::{Kind, Language, Role};
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::error::Error;

pub(crate) use cues::{Means, Position, Side};
pub(crate) use phrases::Phrases;
pub(crate) use rows::{FacilityHead, Inflection, KindWord, Lower, Outlet, Why};
pub use table::LexiconError;

/// Cue tables, ready to be looked up.
#[derive(Debug)]
pub struct Lexicon {
    pub(crate) titles: Phrases<()>,
    pub(crate) given_names: Phrases<()>,
    pub(crate) stop_names: Phrases<Why>,
    pub(crate) organisation_heads: Phrases<bool>,
    pub(crate) facility_heads: Phrases<FacilityHead>,
    pub(crate) kind_words: Phrases<KindWord>,
    pub(crate) directions: Phrases<()>,
    pub(crate) particles: Phrases<()>,
    pub(crate) function_words: Phrases<()>,
    pub(crate) before: Phrases<Means>,
    pub(crate) after: Phrases<Means>,
    pub(crate) clues: Clues,
    pub(crate) weights: Weights,
    pub(crate) trust: Trust,
    roles: HashMap<Position, Phrases<Role>>,
    features: HashMap<String, Kind>,
    outlets: HashMap<String, Outlet>,
    top_levels: HashMap<String, String>,
    inflections: Vec<Inflection>,
}

impl Lexicon {
    /// Builds the lexicon from its tables; `read` gives the text of a table by its name, as in `titles.csv`.
    ///
    /// # Errors
    /// When a table cannot be read, lacks a column or has a bad row; the error names file and line.
    pub fn from_csv<E: Into<Box<dyn Error + Send + Sync>>>(
        mut read: impl FnMut(&str) -> Result<String, E>,
    ) -> Result<Self, LexiconError> {
        let mut tables = Tables {
            read: |file: &str| read(file).map_err(Into::into),
        };
        let beside: Vec<cues::PlaceCue> = tables.rows("place_cues.csv")?;
        let beside = |side| {
            beside
                .iter()
                .filter(move |c| c.side == side)
                .map(|c| (c.cue.clone(), c.means))
        };
        let features = tables.rows("features.csv")?.into_iter();
        let outlets = tables.rows("outlets.csv")?.into_iter();
        let top_levels = tables.rows("top_levels.csv")?.into_iter();
        let inflections = tables.rows("inflections.csv")?.into_iter();
        Ok(Self {
            titles: tables.words("titles.csv")?,
            given_names: tables.words("given_names.csv")?,
            directions: tables.words("directions.csv")?,
            particles: tables.words("particles.csv")?,
            function_words: tables.words("function_words.csv")?,
            stop_names: tables.phrases("stop_names.csv", rows::StopName::entry)?,
            organisation_heads: tables
                .phrases("organisation_heads.csv", rows::OrganisationHead::entry)?,
            facility_heads: tables.phrases("facility_heads.csv", FacilityHead::entry)?,
            kind_words: tables.phrases("kind_words.csv", KindWord::entry)?,
            before: beside(Side::Before).collect(),
            after: beside(Side::After).collect(),
            clues: tables.clues("recogniser.csv")?,
            weights: tables.weights("ranker.csv")?,
            trust: tables.trust("trust.csv")?,
            roles: tables.roles("role_cues.csv")?,
            features: features
                .map(|row: rows::Feature| (row.feature, row.kind))
                .collect(),
            outlets: outlets.map(|row: Outlet| (row.host.clone(), row)).collect(),
            top_levels: top_levels
                .map(|row: rows::TopLevel| (row.label, row.country))
                .collect(),
            inflections: inflections.map(Inflection::folded).collect(),
        })
    }

    /// The cues of role at one position.
    pub(crate) fn roles(&self, position: Position) -> Option<&Phrases<Role>> {
        self.roles.get(&position)
    }

    /// The kind of a place by its feature code, else by its class letter; a plain place where neither is known.
    pub(crate) fn kind(&self, class: u8, feature: &str) -> Kind {
        let of_class = || {
            self.features
                .get(char::from(class).encode_utf8(&mut [0; 4]) as &str)
        };
        self.features
            .get(feature)
            .or_else(of_class)
            .copied()
            .unwrap_or(Kind::Place)
    }

    /// What a folded word of a language may be a form of.
    pub(crate) fn stems<'l>(
        &'l self,
        language: &'l Language,
        word: &'l str,
    ) -> impl Iterator<Item = String> + 'l {
        let rules = self.inflections.iter();
        let rules = rules.filter(move |rule| rule.language == language.code());
        rules.filter_map(move |rule| rule.stem(word))
    }

    /// Where the outlet of a web host is at home; `host` may have labels before those that are known.
    pub(crate) fn outlet(&self, host: &str) -> Option<&Outlet> {
        let starts = std::iter::once(0).chain(host.match_indices('.').map(|(at, _)| at + 1));
        starts
            .filter_map(|start| host.get(start..))
            .find_map(|tail| self.outlets.get(tail))
    }

    /// The country that the last label of a web host says it is in; none where it says none.
    pub(crate) fn top_level(&self, host: &str) -> Option<String> {
        let last = host.rsplit_once('.')?.1;
        let code = || (last.len() == 2).then(|| last.to_uppercase());
        let country = self.top_levels.get(last).cloned().or_else(code);
        country.filter(|code| !code.is_empty())
    }
}

/// Tables by name.
struct Tables<F> {
    read: F,
}

impl<F: FnMut(&str) -> Result<String, Box<dyn Error + Send + Sync>>> Tables<F> {
    fn rows<R: DeserializeOwned>(&mut self, file: &'static str) -> Result<Vec<R>, LexiconError> {
        let text = (self.read)(file).map_err(|source| LexiconError::Read { file, source })?;
        table::rows(file, &text)
    }

    fn phrases<R: DeserializeOwned, T>(
        &mut self,
        file: &'static str,
        entry: impl Fn(R) -> (String, T),
    ) -> Result<Phrases<T>, LexiconError> {
        Ok(self.rows(file)?.into_iter().map(entry).collect())
    }

    fn words(&mut self, file: &'static str) -> Result<Phrases<()>, LexiconError> {
        self.phrases(file, rows::Word::entry)
    }

    /// The worth of every clue. None may be missing: some are bounds, and nought would let everything through.
    fn clues(&mut self, file: &'static str) -> Result<Clues, LexiconError> {
        let rows = self.rows::<rows::ClueWorth>(file)?;
        let of = |clue: Clue| rows.iter().find(|row| row.clue == clue);
        match Clue::ALL.into_iter().find(|clue| of(*clue).is_none()) {
            Some(clue) => Err(LexiconError::Missing {
                file,
                row: format!("{clue:?}"),
            }),
            None => Ok(Clues::new(|clue| of(clue).map_or(0.0, |row| row.worth))),
        }
    }

    /// The weight of every feature; one that a table does not name counts nothing.
    fn weights(&mut self, file: &'static str) -> Result<Weights, LexiconError> {
        let rows = self.rows::<rows::Weight>(file)?;
        let of = |feature: Feature| rows.iter().find(|row| row.feature == feature);
        Ok(Weights::new(|feature| {
            of(feature).map_or(0.0, |row| row.weight)
        }))
    }

    /// The same for the signs.
    fn trust(&mut self, file: &'static str) -> Result<Trust, LexiconError> {
        let rows = self.rows::<rows::SignWeight>(file)?;
        let of = |sign: Sign| rows.iter().find(|row| row.sign == sign);
        Ok(Trust::new(|sign| of(sign).map_or(0.0, |row| row.weight)))
    }

    fn roles(
        &mut self,
        file: &'static str,
    ) -> Result<HashMap<Position, Phrases<Role>>, LexiconError> {
        let mut by_position: HashMap<Position, Vec<(String, Role)>> = HashMap::new();
        for row in self.rows::<cues::RoleCue>(file)? {
            by_position
                .entry(row.position)
                .or_default()
                .push((row.cue, row.role));
        }
        Ok(by_position
            .into_iter()
            .map(|(position, cues)| (position, cues.into_iter().collect()))
            .collect())
    }
}
