//! What people marked in a text.

use geoparse::{BasingStatus, Span, VisitStatus};
use serde::{Deserialize, Deserializer};

/// A name that was marked, with what is known of it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Mark {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// Degrees north; none where no place was given.
    pub lat: Option<f64>,
    /// Degrees east; none where no place was given.
    pub lon: Option<f64>,
    /// `GeoNames` number.
    #[serde(default, deserialize_with = "text_or_number")]
    pub geonameid: Option<String>,
    /// Address of a Wikipedia page.
    pub wikipedia: Option<String>,
    /// `GeoNames` feature code.
    pub fcode: Option<String>,
    /// What sort of thing it is, by the corpus's own words.
    pub gtype: Option<String>,
    /// How the name is used, by the corpus's own words.
    #[serde(rename = "type")]
    pub usage: Option<String>,
    /// Dateline's own word for what sort of thing it is.
    pub kind: Option<String>,
    /// `literal` or `metonymic`; other words are no roles.
    pub role: Option<String>,
    /// The same in corpora of metonymy.
    pub label: Option<String>,
}

impl Mark {
    /// Where it stands.
    pub fn span(&self) -> Span {
        Span {
            start: self.start,
            end: self.end,
        }
    }

    /// Longitude and latitude in degrees, where both are given.
    pub fn point(&self) -> Option<(f64, f64)> {
        Some((self.lon?, self.lat?))
    }

    /// Whether corpora disagree on marking such names at all.
    pub fn is_optional(&self) -> bool {
        let by_usage = matches!(
            self.usage.as_deref(),
            Some("language" | "homonym" | "demonym")
        );
        by_usage || self.kind.as_deref() == Some("demonym")
    }

    /// What sort of thing it is, by the first of feature code, kind, sort and usage that is given.
    pub fn sort(&self) -> String {
        let code = self.fcode.as_deref().map(|code| match code {
            code if code.starts_with("PCL") => "country".to_owned(),
            code if code.starts_with("ADM") => "admin unit".to_owned(),
            code if code.starts_with("PPL") => "settlement".to_owned(),
            _ => "other feature".to_owned(),
        });
        let named = [&self.kind, &self.gtype, &self.usage]
            .into_iter()
            .flatten()
            .next();
        code.or_else(|| named.map(|word| word.to_lowercase()))
            .unwrap_or_else(|| "place".to_owned())
    }
}

/// Who was marked as acting.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct GoldActor {
    /// The words.
    pub text: Option<String>,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Option<Span>,
    /// ISO 3166-1 alpha-2, or `org:NAME`.
    pub country: Option<String>,
}

/// Where it was marked to happen.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct GoldSite {
    /// The words.
    pub text: Option<String>,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Option<Span>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
}

/// A date as calendar days.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct GoldDate {
    /// First day, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// Last day, `YYYY-MM-DD`.
    pub to: Option<String>,
}

/// A visit that was marked.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct GoldVisit {
    /// Who goes.
    pub visitor: GoldActor,
    /// Where to.
    pub destination: GoldSite,
    /// ISO 3166-1 alpha-2 of the country visited.
    pub host_country: Option<String>,
    /// When.
    pub date: Option<GoldDate>,
    /// How it stood when the text was published.
    pub status: VisitStatus,
    /// The sentence that states it.
    pub evidence: Span,
    /// Neither rewarded nor penalised.
    #[serde(default)]
    pub optional: bool,
}

/// A basing that was marked.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct GoldBasing {
    /// Whose forces.
    pub operator: GoldActor,
    /// Where.
    pub site: Option<GoldSite>,
    /// ISO 3166-1 alpha-2 of the country they are in.
    pub host_country: Option<String>,
    /// When.
    pub date: Option<GoldDate>,
    /// How it stood when the text was published.
    pub status: BasingStatus,
    /// The sentence that states it.
    pub evidence: Span,
    /// Neither rewarded nor penalised.
    #[serde(default)]
    pub optional: bool,
}

/// Corpora write ids both ways.
fn text_or_number<'de, D: Deserializer<'de>>(value: D) -> Result<Option<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Text(String),
        Number(u64),
    }
    Ok(
        Option::<Either>::deserialize(value)?.map(|either| match either {
            Either::Text(text) => text,
            Either::Number(number) => number.to_string(),
        }),
    )
}
