//! Every question to the atlas against the plainest possible answer to it, with the poles and the antimeridian drawn
//! far more often than chance would.

#![expect(
    clippy::float_cmp,
    reason = "what only passes a number through must give back that very number"
)]

mod antimeridian;
mod antimeridian_examples;
mod bounds;
#[cfg(test)] // Clippy then knows that what stands beside the tests is for tests
mod circle;
mod cluster;
mod globe;
#[cfg(test)] // Clippy then knows that what stands beside the tests is for tests
mod great_circle;
mod index;
#[cfg(test)] // Clippy then knows that what stands beside the tests is for tests
mod most;
#[cfg(test)] // as above
mod notation;
mod polar;
mod polygon;
mod refusals;
mod shapes;
#[cfg(test)] // as above
mod worldview;
