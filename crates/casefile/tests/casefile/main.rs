//! The case file as its users see it: documents in, exports out.
//!
//! `cfg(test)` tells Clippy that what stands beside the test functions is for tests, too.

#[cfg(test)]
mod export;
#[cfg(test)]
mod import;
#[cfg(test)]
mod jsonl;
