//! Publication dates.

use jiff::civil::Date;
use thiserror::Error;

/// What was given is no publication date.
#[derive(Debug, Error)]
#[error("“{0}” is no publication date: write YYYY-MM-DD or YYYY-MM, as in 2025-10-15.")]
pub struct NotADate(pub String);

/// Checks a publication date, `YYYY-MM-DD` or `YYYY-MM`, and gives it back.
///
/// # Errors
/// When it is neither, or no day of the calendar.
///
/// ```
/// assert!(casefile::import::published("2025-10").is_ok());
/// assert!(casefile::import::published("2025-02-30").is_err());
/// ```
pub fn published(given: &str) -> Result<String, NotADate> {
    let day = match given.len() {
        7 => format!("{given}-01"),
        _ => given.to_owned(),
    };
    let shaped = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    if day.len() == 10 && shaped && day.parse::<Date>().is_ok() {
        return Ok(given.to_owned());
    }
    Err(NotADate(given.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Dates come from people and from feeds: what is not exactly the contract's must not slip through to the reader.
    #[test]
    fn only_the_two_shapes_pass() {
        for good in ["2025-10-15", "2025-10", "0199-12-31"] {
            assert!(published(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "2025",
            "15-10-2025",
            "2025-13",
            "2025-10-32",
            "2025-1-05",
            "2025-10-15T00:00",
            "+025-10-1",
            "２０２５-10",
        ] {
            assert!(published(bad).is_err(), "{bad}");
        }
    }
}
