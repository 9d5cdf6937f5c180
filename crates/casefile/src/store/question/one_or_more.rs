//! A part of a question that asks for any of several, and once asked for one: views that were kept then still hold a word.

use serde::{Deserialize, Deserializer};

use super::Question;

impl Question {
    /// What parts were called that asked for one of something: still read, no longer written.
    pub const FORMER: [&str; 2] = ["country", "actor"];
}

/// Reads a list, a word as a list of one, or nothing as an empty list.
pub(super) fn one_or_more<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    Ok(match Option::<Asked>::deserialize(from)? {
        None => Vec::new(),
        Some(Asked::One(one)) => vec![one],
        Some(Asked::More(more)) => more,
    })
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Asked {
    One(String),
    More(Vec<String>),
}

#[cfg(test)]
mod tests {
    use crate::store::Question;

    #[test]
    fn a_word_is_a_list_of_one() {
        for (asked, expected) in [
            (r#"{"country": "SY"}"#, &["SY"][..]),
            (r#"{"countries": ["SY", "RU"]}"#, &["SY", "RU"]),
            (r#"{"country": null}"#, &[]),
            ("{}", &[]),
        ] {
            let question: Question = serde_json::from_str(asked).unwrap();
            assert_eq!(question.countries, expected, "{asked}");
        }
        assert!(serde_json::from_str::<Question>(r#"{"actor": 1}"#).is_err());
    }
}
