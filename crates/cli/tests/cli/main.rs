//! The `dateline` command by its contract: the built program, run over a data folder made for each test.
//!
//! `cfg(test)` tells Clippy that what stands beside the test functions is for tests, too.

#[cfg(test)]
mod case;
#[cfg(test)]
mod case_edits;
#[cfg(test)]
mod case_file;
#[cfg(test)]
mod case_questions;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod eval;
#[cfg(test)]
mod gazetteer;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod installed;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod parse;
#[cfg(test)]
mod places;
#[cfg(test)]
mod relations;
