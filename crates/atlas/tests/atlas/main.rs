//! Every question to the atlas against the plainest possible answer to it, with the poles and the antimeridian drawn
//! far more often than chance would.

#![expect(
    clippy::float_cmp,
    reason = "what only passes a number through must give back that very number"
)]

mod antimeridian;
mod antimeridian_examples;
mod bounds;
mod globe;
mod index;
mod polar;
mod polygon;
mod refusals;
mod shapes;
