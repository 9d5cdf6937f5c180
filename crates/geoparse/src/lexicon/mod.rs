//! What is known of words: the cue tables.

mod phrases;
mod rows;
mod table;

use crate::{Kind, Role};
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::error::Error;

pub(crate) use phrases::Phrases;
pub(crate) use rows::{FacilityHead, KindWord, Means, Outlet, Position, Side, Why};
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
    pub(crate) before: Phrases<Means>,
    pub(crate) after: Phrases<Means>,
    roles: HashMap<Position, Phrases<Role>>,
    features: HashMap<String, Kind>,
    outlets: HashMap<String, Outlet>,
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
        let cues: Vec<rows::PlaceCue> = tables.rows("place_cues.csv")?;
        let beside = |side| {
            cues.iter()
                .filter(|c| c.side == side)
                .map(|c| (c.cue.clone(), c.means))
                .collect()
        };
        let roles: Vec<rows::RoleCue> = tables.rows("role_cues.csv")?;
        let at = |position| {
            (
                position,
                roles
                    .iter()
                    .filter(|c| c.position == position)
                    .map(|c| (c.cue.clone(), c.role))
                    .collect(),
            )
        };
        Ok(Self {
            titles: tables.words("titles.csv")?,
            given_names: tables.words("given_names.csv")?,
            directions: tables.words("directions.csv")?,
            particles: tables.words("particles.csv")?,
            stop_names: tables
                .phrases("stop_names.csv", |row: rows::StopName| (row.name, row.why))?,
            organisation_heads: tables
                .phrases("organisation_heads.csv", |row: rows::OrganisationHead| {
                    (row.head, row.takes_of)
                })?,
            facility_heads: tables.phrases("facility_heads.csv", |row: FacilityHead| {
                (row.head.clone(), row)
            })?,
            kind_words: tables
                .phrases("kind_words.csv", |row: KindWord| (row.word.clone(), row))?,
            before: beside(Side::Before),
            after: beside(Side::After),
            roles: [
                Position::Before,
                Position::After,
                Position::Possessed,
                Position::Earlier,
            ]
            .map(at)
            .into(),
            features: tables
                .rows("features.csv")?
                .into_iter()
                .map(|row: rows::Feature| (row.feature, row.kind))
                .collect(),
            outlets: tables
                .rows("outlets.csv")?
                .into_iter()
                .map(|row: Outlet| (row.host.clone(), row))
                .collect(),
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

    /// Where the outlet of a web host is at home; `host` may have labels before those that are known.
    pub(crate) fn outlet(&self, host: &str) -> Option<&Outlet> {
        let starts = std::iter::once(0).chain(host.match_indices('.').map(|(at, _)| at + 1));
        starts
            .filter_map(|start| host.get(start..))
            .find_map(|tail| self.outlets.get(tail))
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
        self.phrases(file, |row: rows::Word| (row.word, ()))
    }
}
