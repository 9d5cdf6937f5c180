//! How exactly positions are written.

/// Ten to the number of decimals: seven, a centimetre at the equator.
const SCALE: f64 = 1e7;

/// Degrees rounded to seven decimals, without a negative zero, which would be shown.
pub(crate) fn rounded(degrees: f64) -> f64 {
    (degrees * SCALE).round() / SCALE + 0.0
}
