//! Reading with the data that ships: the whole gazetteer and the tagger.
//!
//! `cfg(test)` tells Clippy that what stands beside the test functions is for tests, too.

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod languages;
#[cfg(test)]
mod names;
#[cfg(test)]
mod shipped;
