//! A reading as one line of JSON.

use std::io::{self, Write};

use geoparse::Reading;
use serde::Serialize;
use serde_json::ser::Formatter;

use super::four_decimals;

/// The line, in the order of the documented members.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    #[serde(flatten)]
    reading: &'a Reading,
}

/// Writes a reading as one line of JSON, ended by a line feed. Probabilities are rounded to four decimals.
///
/// # Errors
/// When the writer fails.
///
/// ```
/// let mut line = Vec::new();
/// casefile::export::reading_line("a.txt", geoparse::Reading::default(), &mut line)?;
/// assert_eq!(line, b"{\"id\":\"a.txt\",\"mentions\":[],\"visits\":[],\"basings\":[],\"focus\":null}\n");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn reading_line(id: &str, mut reading: Reading, out: &mut dyn Write) -> io::Result<()> {
    round(&mut reading);
    let mut line = Vec::new();
    Line {
        id,
        reading: &reading,
    }
    .serialize(&mut Plain::serializer(&mut line))?;
    line.push(b'\n');
    out.write_all(&line)
}

fn round(reading: &mut Reading) {
    for mention in &mut reading.mentions {
        mention.confidence = four_decimals(mention.confidence);
        for candidate in &mut mention.candidates {
            candidate.confidence = four_decimals(candidate.confidence);
        }
    }
    for visit in &mut reading.visits {
        visit.confidence = four_decimals(visit.confidence);
    }
    for basing in &mut reading.basings {
        basing.confidence = four_decimals(basing.confidence);
    }
    if let Some(focus) = &mut reading.focus {
        focus.score = four_decimals(focus.score);
    }
}

/// JSON whose numbers are plain: no exponents, and seven decimals at the most, a centimetre in degrees.
#[derive(Clone, Copy, Debug)]
pub struct Plain;

impl Plain {
    /// A serializer that writes so.
    pub fn serializer<W: Write>(out: W) -> serde_json::Serializer<W, Self> {
        serde_json::Serializer::with_formatter(out, Self)
    }
}

impl Formatter for Plain {
    fn write_f64<W: ?Sized + Write>(&mut self, out: &mut W, value: f64) -> io::Result<()> {
        let digits = format!("{value:.7}");
        let short = digits.trim_end_matches('0');
        let point = if short.ends_with('.') { "0" } else { "" };
        if short == "-0." {
            return out.write_all(b"0.0");
        }
        write!(out, "{short}{point}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Shell tools that compare or cut numbers do not know exponents.
    #[test]
    fn numbers_are_plain() {
        for (value, expected) in [
            (37.615_56, "37.61556"),
            (1e-7, "0.0000001"),
            (-1e-9, "0.0"),
            (1e15, "1000000000000000.0"),
            (-180.0, "-180.0"),
            (0.1 + 0.2, "0.3"),
        ] {
            let mut out = Vec::new();
            value.serialize(&mut Plain::serializer(&mut out)).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }
}
