//! Joining what two neighbouring cells would draw over one another.

use std::collections::HashMap;

use super::morton::Spot;
use super::{CLOSEST, Gathered, Window};

/// Middles closer than this, in pixels at a whole zoom, are joined: a mark with a number and some room.
const CLOSE: f64 = 40.0;

/// Side of the world at zoom 0, in pixels.
const WORLD: f64 = 512.0;

/// Joins to each, from the largest on, those of its neighbours that are too close.
pub(super) fn close_ones(mut all: Vec<Gathered>, window: &Window) -> Vec<Gathered> {
    all.sort_by(|a, b| b.count.cmp(&a.count).then(a.cell.cmp(&b.cell)));
    let numbers: HashMap<(u32, u32), usize> = (0..all.len())
        .map(|number| (all[number].cell, number))
        .collect();
    let mut gone = vec![false; all.len()];
    for number in 0..all.len() {
        if gone[number] {
            continue;
        }
        let close: Vec<usize> = around(all[number].cell, window)
            .filter_map(|cell| numbers.get(&cell).copied())
            .filter(|other| *other > number && !gone[*other])
            .filter(|other| apart(&all[number], &all[*other], window.zoom) < CLOSE)
            .collect();
        for other in close {
            gone[other] = true;
            let joined = joined(&all[number], &all[other], window.zoom);
            all[number] = joined;
        }
    }
    let mut gone = gone.into_iter();
    all.retain(|_| !gone.next().unwrap_or(false));
    all
}

/// The cells beside, over the antimeridian too.
fn around((column, row): (u32, u32), window: &Window) -> impl Iterator<Item = (u32, u32)> {
    let side = 1_u32 << window.bits;
    let columns = [side - 1, 0, 1].map(|step| (column + step) % side);
    let rows = row.saturating_sub(1)..=(row + 1).min(side - 1);
    columns
        .into_iter()
        .flat_map(move |column| rows.clone().map(move |row| (column, row)))
        .filter(move |cell| *cell != (column, row))
}

/// Pixels between the middles.
fn apart(one: &Gathered, other: &Gathered, zoom: u8) -> f64 {
    let (a, b) = (
        Spot::at(one.lon, one.lat),
        Spot::at(beside(one, other), other.lat),
    );
    (a.x - b.x).hypot(a.y - b.y) * WORLD * 2_f64.powi(i32::from(zoom))
}

/// The longitude of the other, on this side of the antimeridian.
fn beside(one: &Gathered, other: &Gathered) -> f64 {
    other.lon + 360.0 * ((one.lon - other.lon) / 360.0).round()
}

#[expect(clippy::cast_precision_loss, reason = "fewer points than 2^52")]
fn joined(one: &Gathered, other: &Gathered, zoom: u8) -> Gathered {
    let (a, b) = (one.count as f64, other.count as f64);
    let between = |one: f64, other: f64| (one * a + other * b) / (a + b);
    let mut stretches = one.stretches.clone();
    stretches.extend(other.stretches.iter().cloned());
    Gathered {
        cell: one.cell,
        lon: between(one.lon, beside(one, other)),
        lat: between(one.lat, other.lat),
        count: one.count + other.count,
        opens_at: [
            Some(parted(apart(one, other, zoom), zoom)),
            one.opens_at,
            other.opens_at,
        ]
        .into_iter()
        .flatten()
        .min(),
        stretches,
    }
}

/// The zoom at which two middles so many pixels apart no longer are close.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a zoom"
)]
fn parted(pixels: f64, zoom: u8) -> u8 {
    let steps = (CLOSE / pixels).log2().floor() + 1.0;
    (f64::from(zoom) + steps).clamp(0.0, f64::from(CLOSEST)) as u8
}
