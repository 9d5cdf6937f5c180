//! The figures of small invented corpora against those that another program computed.
//!
//! `cfg(test)` tells Clippy that what stands beside the test functions is for tests, too.

#[cfg(test)]
mod figures;
#[cfg(test)]
mod hostile;
