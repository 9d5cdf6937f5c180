//! Values of the command line, checked as they are read.

use workbench::{NotationError, parse_position};

/// Kilometres in a mile, as the international agreement of 1959 has it.
const MILE: f64 = 1.609_344;

/// Kilometres in a nautical mile.
const NAUTICAL_MILE: f64 = 1.852;

/// Where to look around.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Centre {
    /// Degrees north and east.
    Point { lat: f64, lon: f64 },
    /// A place by its name.
    Name(String),
}

/// A publication date.
pub(crate) fn published(given: &str) -> Result<String, String> {
    casefile::import::published(given).map_err(|error| error.to_string())
}

/// `LAT,LON` in degrees, a position in another notation, else a name. Two numbers are never a name, and neither is what is
/// written like a grid reference, so that a slip does not pass for one.
pub(crate) fn centre(given: &str) -> Result<Centre, String> {
    let Some((lat, lon)) = given
        .split_once(',')
        .and_then(|(lat, lon)| Some((degrees(lat)?, degrees(lon)?)))
    else {
        return notation(given).unwrap_or_else(|| name(given));
    };
    if lat.abs() > 90.0 || lon.abs() > 180.0 {
        return Err("latitude comes first, −90 to 90, then longitude, −180 to 180".into());
    }
    Ok(Centre::Point { lat, lon })
}

/// A position with degrees, minutes and seconds, in MGRS or in UTM; none for what is written in no such way.
fn notation(given: &str) -> Option<Result<Centre, String>> {
    // `E 40` is a road.
    if !given.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match parse_position(given) {
        Ok(position) => Some(Ok(Centre::Point {
            lat: position.lat(),
            lon: position.lon(),
        })),
        Err(NotationError::Empty | NotationError::Unknown { .. } | NotationError::Sides { .. }) => {
            None
        }
        Err(wrong) => Some(Err(wrong.to_string())),
    }
}

/// A circle: a distance, a colon and a centre.
pub(crate) fn circle(given: &str) -> Result<(f64, Centre), String> {
    let (distance, around) = given
        .split_once(':')
        .ok_or("give a distance and a centre, as in 200km:Hmeimim or 50km:35.4,35.95")?;
    Ok((kilometres(distance)?, centre(around)?))
}

/// Days, months or years.
pub(crate) fn period(given: &str) -> Result<casefile::store::Period, String> {
    given
        .parse()
        .map_err(|error: casefile::store::NotAPeriod| error.to_string())
}

/// A question to a case, as JSON. A part that is misspelt would ask nothing, and is refused.
pub(crate) fn question(given: &str) -> Result<casefile::store::Question, String> {
    use serde_json::{Map, Value};
    let parts: Map<String, Value> =
        serde_json::from_str(given).map_err(|error| error.to_string())?;
    let known = serde_json::to_value(casefile::store::Question::default()).unwrap_or_default();
    let has =
        |part: &str| known.get(part).is_some() || casefile::store::Question::FORMER.contains(&part);
    if let Some(part) = parts.keys().find(|part| !has(part)) {
        let known: Vec<_> = known
            .as_object()
            .into_iter()
            .flat_map(Map::keys)
            .cloned()
            .collect();
        return Err(format!(
            "a question has no part {part}; it has {}",
            known.join(", ")
        ));
    }
    serde_json::from_value(Value::Object(parts)).map_err(|error| error.to_string())
}

/// A word of one of our lists, as it is written everywhere.
pub(crate) fn word<T: serde::de::DeserializeOwned>(given: &str) -> Result<T, String> {
    // Serde's message names the words there are.
    serde_json::from_value(serde_json::Value::String(given.to_lowercase()))
        .map_err(|error| error.to_string())
}

/// What notes and tags are on: its kind, a colon and its number or id.
pub(crate) fn target(given: &str) -> Result<casefile::store::Target, String> {
    use casefile::store::Target;
    let wrong = "give one of document:N, mention:N, visit:N, basing:N and place:ID";
    let (kind, id) = given.split_once(':').ok_or(wrong)?;
    let number = || id.parse::<u32>().map_err(|_| wrong.to_owned());
    Ok(match kind {
        "document" => Target::Document(number()?),
        "mention" => Target::Mention(number()?),
        "visit" => Target::Visit(number()?),
        "basing" => Target::Basing(number()?),
        "place" => Target::Place(id.to_owned()),
        _ => return Err(wrong.into()),
    })
}

fn degrees(given: &str) -> Option<f64> {
    let given = given.trim();
    let plain = given
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte));
    given.parse().ok().filter(|_| plain)
}

fn name(given: &str) -> Result<Centre, String> {
    match given {
        option if option.starts_with("--") => Err("there is no such option".into()),
        blank if blank.trim().is_empty() => {
            Err("give a latitude and a longitude, or a name".into())
        }
        name => Ok(Centre::Name(name.into())),
    }
}

/// What a column holds and its header, as in `lat=Y`.
pub(crate) fn column(given: &str) -> Result<(String, String), String> {
    let wanted = || {
        let wanted = gazetteer::import::Columns::WANTED.map(|(wanted, _)| wanted);
        format!(
            "say what a column holds and its header, as in lat=Y; it may hold {}",
            wanted.join(", ")
        )
    };
    let (what, header) = given.split_once('=').ok_or_else(wanted)?;
    let known = gazetteer::import::Columns::WANTED
        .iter()
        .any(|(wanted, _)| *wanted == what);
    if !known || header.trim().is_empty() {
        return Err(wanted());
    }
    Ok((what.to_owned(), header.trim().to_owned()))
}

/// A `GeoNames` class letter and feature code, as in `S.AIRB`.
pub(crate) fn feature(given: &str) -> Result<(String, String), String> {
    let given = given.to_ascii_uppercase();
    let parts = given.split_once('.').filter(|(class, code)| {
        let letters = code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        matches!(*class, "A" | "H" | "L" | "P" | "R" | "S" | "T" | "U" | "V")
            && !code.is_empty()
            && letters
    });
    let (class, code) =
        parts.ok_or("give a GeoNames class letter and a feature code, as in S.AIRB or P.PPL")?;
    Ok((class.to_owned(), code.to_owned()))
}

/// A distance above zero, in kilometres unless it names another unit.
pub(crate) fn kilometres(given: &str) -> Result<f64, String> {
    let given = given.trim();
    let unit_at = given
        .find(|c: char| c.is_ascii_alphabetic())
        .unwrap_or(given.len());
    let (number, unit) = given.split_at(unit_at);
    let factor = match unit.to_ascii_lowercase().as_str() {
        "" | "km" => 1.0,
        "m" => 0.001,
        "mi" => MILE,
        "nmi" => NAUTICAL_MILE,
        _ => return Err("the units are km, m, mi (miles) and nmi (nautical miles)".into()),
    };
    let number: f64 = number
        .trim()
        .parse()
        .map_err(|_| "give a number and a unit, as in 200km")?;
    if number > 0.0 && number.is_finite() {
        Ok(number * factor)
    } else {
        Err("give a distance above zero".into())
    }
}

/// A class letter or a feature code of `GeoNames`, in capitals.
pub(crate) fn class(given: &str) -> Result<String, String> {
    let code = given.trim().to_ascii_uppercase();
    let letter = code.len() == 1 && "AHLPRSTUV".contains(&code);
    let feature =
        (2..=8).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if letter || feature {
        Ok(code)
    } else {
        Err("give a GeoNames class (A H L P R S T U V) or a feature code such as AIRB".into())
    }
}

/// Two letters, in capitals.
pub(crate) fn country(given: &str) -> Result<String, String> {
    let code = given.trim().to_ascii_uppercase();
    let two_letters = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic());
    if two_letters {
        Ok(code)
    } else {
        Err("give the country's two letters, as in SY".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_centre_is_two_numbers_or_a_name() {
        assert_eq!(
            centre("-33.86, 151.21"),
            Ok(Centre::Point {
                lat: -33.86,
                lon: 151.21
            })
        );
        assert_eq!(
            centre("90,-180"),
            Ok(Centre::Point {
                lat: 90.0,
                lon: -180.0
            })
        );
        for text in [
            "Tartous",
            "Nan, Thailand",
            "Paris, Texas",
            "inf,nan",
            "1e1,2",
            "Senne",
            "E 40",
            "Area 51",
        ] {
            assert_eq!(centre(text), Ok(Centre::Name(text.into())));
        }
    }

    #[test]
    fn a_centre_may_be_written_in_any_notation() {
        for text in [
            "33.4N 35.9E",
            "33°24′N 35°54′E",
            "36S YB 69770 98800",
            "36S 769770 3698800",
        ] {
            let Ok(Centre::Point { lat, lon }) = centre(text) else {
                panic!("{text} is a position");
            };
            assert!(
                (lat - 33.4).abs() < 0.02 && (lon - 35.9).abs() < 0.02,
                "{text}: {lat}, {lon}"
            );
        }
        for bad in ["36S YB 6977 988", "33 75 N 36 17 E", "95N 36E"] {
            assert!(centre(bad).is_err(), "{bad}");
        }
    }

    // Latitude and longitude swapped is the commonest slip; it must not be answered with some other place.
    #[test]
    fn what_lies_off_the_globe_is_refused() {
        for bad in ["151.21,-33.86", "0,181", "-90.1,0", "", "  ", "--wihtin"] {
            assert!(centre(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn distances_come_in_four_units() {
        for (given, expected) in [
            ("200km", 200.0),
            ("200", 200.0),
            ("0.5 KM", 0.5),
            ("1500m", 1.5),
            ("10mi", 16.093_44),
            ("10nmi", 18.52),
        ] {
            let km = kilometres(given).unwrap();
            assert!((km - expected).abs() < 1e-9, "{given}: {km}");
        }
        for bad in [
            "",
            "km",
            "0km",
            "-5km",
            "5 parsecs",
            "infkm",
            "nan",
            "1e999km",
        ] {
            assert!(kilometres(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn classes_and_countries_are_codes() {
        assert_eq!(class("airb"), Ok("AIRB".into()));
        assert_eq!(class("p"), Ok("P".into()));
        assert_eq!(country("sy"), Ok("SY".into()));
        assert!(class("X").is_err() && class("").is_err() && class("air base").is_err());
        assert!(country("SYR").is_err() && country("É").is_err());
    }
}
