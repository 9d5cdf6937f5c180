//! The grids: MGRS, UTM, and UPS round the poles.

use mgrs_convert::{Error, LatLon, Mgrs, Precision, UtmUps};

use super::NotationError;
use crate::position::Position;

/// The latitude bands from 80° south, eight degrees each but for the last, which has twelve.
const BANDS: &str = "CDEFGHJKLMNPQRSTUVWX";
const BAND_DEGREES: f64 = 8.0;

/// How far, in degrees, a position may lie outside its band: a metre, to which it was rounded, and some.
const BAND_SLACK: f64 = 0.001;

/// Metres, well below the west of any zone.
const LEAST_EASTING: f64 = 10_000.0;

pub(super) fn mgrs(position: Position) -> String {
    let Some(point) = latlon(position) else {
        return String::new();
    };
    let text = point.to_mgrs(Precision::ONE_METER).to_string();
    let digits = text.len().saturating_sub(10);
    let square = digits.saturating_sub(2);
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    format!(
        "{} {} {} {}",
        part(0, square),
        part(square, digits),
        part(digits, digits + 5),
        part(digits + 5, text.len())
    )
}

pub(super) fn utm(position: Position) -> String {
    let Some(point) = latlon(position) else {
        return String::new();
    };
    let grid = point.to_utmups();
    let (east, north) = (grid.easting().round(), grid.northing().round());
    match (grid.zone(), band(position.lat())) {
        (1.., Some(band)) => format!("{}{band} {east:.0} {north:.0}", grid.zone()),
        _ => format!(
            "UPS {} {east:.0} {north:.0}",
            if grid.is_north() { 'Z' } else { 'B' }
        ),
    }
}

/// What a text says in one of the grids; none if it is written in neither.
pub(super) fn read(given: &str) -> Option<Result<Position, NotationError>> {
    let squeezed: String = given.split_whitespace().collect();
    if is_mgrs(&squeezed) {
        let read = squeezed.parse::<Mgrs>().map(|cell| cell.to_latlon());
        return Some(read.map_err(|why| refused(given, &why)).and_then(position));
    }
    utm_parts(given).map(|parts| parts.position(given))
}

/// Zone, band, two letters of the square and digits; round the poles, without a zone, digits are asked for: `Bab` is a name.
fn is_mgrs(text: &str) -> bool {
    let (zone, rest) = text.split_at(text.bytes().take_while(u8::is_ascii_digit).count());
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = &rest[letters..];
    let whole = letters == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    whole && zone.len() <= 2 && !(zone.is_empty() && digits.is_empty())
}

/// A reference in UTM or UPS as it was written.
struct Parts {
    /// 0 round the poles.
    zone: u8,
    band: char,
    east: f64,
    north: f64,
}

/// `37S 248471 3711234`, with `mE` and `mN` or without, or `UPS Z 2000000 2000000`.
fn utm_parts(given: &str) -> Option<Parts> {
    let upper = given.to_ascii_uppercase().replace(',', " ");
    let polar = upper.strip_prefix("UPS");
    let rest = polar.unwrap_or(&upper).trim_start();
    let (zone, rest) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
    let zone = match polar {
        Some(_) => zone.is_empty().then_some(0)?,
        None => zone.parse().ok()?,
    };
    let mut letters = rest.trim_start().chars();
    let band = letters.next().filter(char::is_ascii_alphabetic)?;
    let numbers: Vec<f64> = letters
        .as_str()
        .split_whitespace()
        .filter(|part| !matches!(*part, "M" | "E" | "N" | "ME" | "MN"))
        .map(|part| {
            let number = part.trim_end_matches(['E', 'N']).trim_end_matches('M');
            number.parse().ok().filter(|_| plain(number))
        })
        .collect::<Option<_>>()?;
    let &[east, north] = numbers.as_slice() else {
        return None;
    };
    // Everything that has an easting has one of at least so many metres; `1e1,2` is no reference.
    if east < LEAST_EASTING {
        return None;
    }
    Some(Parts {
        zone,
        band,
        east,
        north,
    })
}

/// Digits and a point: what else Rust takes for a number, nobody writes as metres.
fn plain(number: &str) -> bool {
    number
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
}

impl Parts {
    fn position(&self, given: &str) -> Result<Position, NotationError> {
        let at = |north| {
            let grid = if self.zone == 0 {
                UtmUps::ups(north, self.east, self.north)
            } else {
                UtmUps::utm(self.zone, north, self.east, self.north)
            };
            let point = grid.map_err(|why| refused(given, &why))?;
            position(point.to_latlon())
        };
        if self.zone == 0 {
            return match self.band {
                'Y' | 'Z' | 'N' => at(true),
                'A' | 'B' | 'S' => at(false),
                _ => Err(self.band_error(given)),
            };
        }
        let found = at(self.band >= 'N')?;
        if self.holds(found) || self.band == 'N' {
            return Ok(found);
        }
        // S is a band of the north to most and the southern hemisphere to some: its northing tells.
        if self.band == 'S' {
            return at(false);
        }
        Err(self.band_error(given))
    }

    fn holds(&self, position: Position) -> bool {
        let Some(number) = BANDS.chars().position(|band| band == self.band) else {
            return false;
        };
        let south = (0..number).fold(-80.0, |south, _| south + BAND_DEGREES);
        let north = if self.band == 'X' {
            84.0
        } else {
            south + BAND_DEGREES
        };
        (south - BAND_SLACK..=north + BAND_SLACK).contains(&position.lat())
    }

    fn band_error(&self, given: &str) -> NotationError {
        NotationError::Band {
            given: given.to_owned(),
            band: self.band,
        }
    }
}

/// The latitude band; none where UPS takes over.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to lie between 0 and 164"
)]
fn band(lat: f64) -> Option<char> {
    let from_south = lat + 80.0;
    let number = (0.0..164.0)
        .contains(&from_south)
        .then(|| (from_south / BAND_DEGREES) as usize)?;
    BANDS.chars().nth(number.min(BANDS.len() - 1))
}

fn latlon(position: Position) -> Option<LatLon> {
    LatLon::new(position.lat(), position.lon()).ok()
}

fn position(point: LatLon) -> Result<Position, NotationError> {
    Ok(Position::new(point.lon(), point.lat())?)
}

fn refused(given: &str, why: &Error) -> NotationError {
    NotationError::Grid {
        given: given.to_owned(),
        why: why.to_string(),
    }
}
