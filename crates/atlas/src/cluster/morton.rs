//! Web Mercator cells in Z-order: a number for every spot of the map, of which each quarter of a cell is one stretch.

use crate::position::Position;

/// Bits of either coordinate.
pub(super) const BITS: u32 = 32;

/// Where Web Mercator ends; what lies beyond is drawn at its edge.
const EDGE: f64 = 85.051_128_779_806_59;

/// Columns and rows from the north-western corner of the map, as shares of its side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub(super) x: f64,
    pub(super) y: f64,
}

impl Spot {
    pub(super) fn of(position: Position) -> Self {
        Self::at(position.lon(), position.lat())
    }

    /// The longitude may lie anywhere.
    pub(super) fn at(lon: f64, lat: f64) -> Self {
        let sin = lat.clamp(-EDGE, EDGE).to_radians().sin();
        let y = 0.5 - ((1.0 + sin) / (1.0 - sin)).ln() / (4.0 * std::f64::consts::PI);
        Self {
            x: lon / 360.0 + 0.5,
            y: y.clamp(0.0, 1.0),
        }
    }

    /// The Z-order number. 180° west and east are one meridian.
    pub(super) fn code(self) -> u64 {
        interleaved(share(self.x.rem_euclid(1.0), BITS), share(self.y, BITS))
    }
}

/// The cell of so many bits that a share of the side lies in.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share is 0 to 1, and a cast beyond the last number gives the last"
)]
pub(super) fn share(part: f64, bits: u32) -> u32 {
    let cells = 2_f64.powi(bits.cast_signed());
    (part * cells).min(cells - 1.0) as u32
}

/// The bits of both numbers in turn, those of `y` before those of `x`.
pub(super) fn interleaved(x: u32, y: u32) -> u64 {
    spread(x) | (spread(y) << 1)
}

/// Puts a zero before every bit.
fn spread(number: u32) -> u64 {
    [
        (16, 0x0000_ffff_0000_ffff),
        (8, 0x00ff_00ff_00ff_00ff),
        (4, 0x0f0f_0f0f_0f0f_0f0f),
        (2, 0x3333_3333_3333_3333),
        (1, 0x5555_5555_5555_5555),
    ]
    .into_iter()
    .fold(u64::from(number), |bits, (by, mask)| {
        (bits | (bits << by)) & mask
    })
}
