//! Degrees, minutes and seconds.

use super::{NotationError, sides, sides::Half};
use crate::position::Position;

/// As other tools take it: without the sign of a negative zero.
pub(super) fn decimal(position: Position) -> String {
    let number = |degrees: f64| {
        let text = format!("{degrees:.5}");
        match text.strip_prefix('-') {
            Some(rest) if rest.bytes().all(|byte| byte == b'0' || byte == b'.') => rest.to_owned(),
            _ => text,
        }
    };
    format!("{}, {}", number(position.lat()), number(position.lon()))
}

pub(super) fn seconds(position: Position) -> String {
    both(position, |degrees| {
        let (whole, tenths) = parts(degrees, 36_000);
        let (minutes, tenths) = (tenths / 600, tenths % 600);
        format!("{whole}°{minutes:02}′{:02}.{}″", tenths / 10, tenths % 10)
    })
}

pub(super) fn minutes(position: Position) -> String {
    both(position, |degrees| {
        let (whole, thousandths) = parts(degrees, 60_000);
        format!(
            "{whole}°{:02}.{:03}′",
            thousandths / 1000,
            thousandths % 1000
        )
    })
}

/// Whole degrees, and the rest in so small parts that rounding can never make sixty of them.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most 180 × 60,000, never negative"
)]
fn parts(degrees: f64, a_degree: u32) -> (u32, u32) {
    let all = (degrees.abs() * f64::from(a_degree)).round() as u32;
    (all / a_degree, all % a_degree)
}

fn both(position: Position, write: impl Fn(f64) -> String) -> String {
    let side = |degrees: f64, positive, negative| if degrees < 0.0 { negative } else { positive };
    format!(
        "{}{} {}{}",
        write(position.lat()),
        side(position.lat(), 'N', 'S'),
        write(position.lon()),
        side(position.lon(), 'E', 'W'),
    )
}

pub(super) fn read(given: &str) -> Result<Position, NotationError> {
    let wrong_sides = || NotationError::Sides {
        given: given.to_owned(),
    };
    let [first, second] = sides::split(given)?;
    let (lat, lon) = match (first.side, second.side) {
        (None, None) | (Some('N' | 'S'), Some('E' | 'W')) => (first, second),
        (Some('E' | 'W'), Some('N' | 'S')) => (second, first),
        _ => return Err(wrong_sides()),
    };
    let (lat, lon) = (degrees(&lat, given)?, degrees(&lon, given)?);
    if lon.abs() > 180.0 {
        return Err(NotationError::Longitude(lon));
    }
    Ok(Position::new(lon, lat)?)
}

/// Degrees north or east of one coordinate.
fn degrees(half: &Half, given: &str) -> Result<f64, NotationError> {
    let unknown = || NotationError::Unknown {
        given: given.to_owned(),
    };
    let sixty = || NotationError::Sixty {
        given: given.to_owned(),
    };
    let mut total = 0.0;
    for (at, number) in half.numbers.iter().enumerate() {
        let signed = number.starts_with(['-', '+']);
        if signed && half.side.is_some() {
            return Err(NotationError::Sides {
                given: given.to_owned(),
            });
        }
        if signed && at > 0 {
            return Err(unknown());
        }
        let value: f64 = number.parse().map_err(|_| unknown())?;
        let last = at + 1 == half.numbers.len();
        if (at > 0 && value >= 60.0) || (!last && number.contains('.')) {
            return Err(sixty());
        }
        total += value.abs() / [1.0, 60.0, 3600.0][at.min(2)];
    }
    let minus = half
        .numbers
        .first()
        .is_some_and(|number| number.starts_with('-'));
    let negative = minus || matches!(half.side, Some('S' | 'W'));
    Ok(if negative { -total } else { total })
}
