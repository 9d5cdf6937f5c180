//! Enumerations as the words that the tables hold.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// The word of a variant, the same as in every other format.
pub(crate) fn word(variant: impl Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

/// The variant of a word that the tables' checks let in.
pub(crate) fn variant<T: DeserializeOwned>(word: String) -> rusqlite::Result<T> {
    serde_json::from_value(Value::String(word)).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
    })
}
