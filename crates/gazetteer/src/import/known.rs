//! Publishers whose files are known by their form.

use crate::About;

/// A publisher whose files are known by their form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// <https://www.geonames.org>
    GeoNames,
    /// <https://ourairports.com>
    OurAirports,
}

impl Known {
    /// What the publisher says of its data; the date is for the file to tell.
    pub fn about(self) -> About {
        let (title, licence, attribution) = match self {
            Self::GeoNames => (
                "GeoNames",
                "CC BY 4.0",
                "Contains data of GeoNames (geonames.org), licensed under CC BY 4.0",
            ),
            Self::OurAirports => (
                "OurAirports",
                "public domain",
                "Contains data of OurAirports (ourairports.com)",
            ),
        };
        About {
            title: title.to_owned(),
            licence: licence.to_owned(),
            attribution: attribution.to_owned(),
            ..About::default()
        }
    }
}
