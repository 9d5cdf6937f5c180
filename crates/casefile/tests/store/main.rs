//! The case on disk, from outside.
//!
//! `cfg(test)` tells Clippy that what stands beside the test functions is for tests, too.

#[cfg(test)]
mod desk;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod file;
#[cfg(test)]
mod full;
#[cfg(test)]
mod harm;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod kill;
#[cfg(test)]
mod questions;
#[cfg(test)]
mod random;
#[cfg(test)]
mod reports;
