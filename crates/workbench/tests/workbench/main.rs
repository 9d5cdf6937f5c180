//! The workbench as a shell sees it: the commands of a window, and the files of its map.
//!
//! `cfg(test)` tells Clippy that what stands beside the test functions is for tests, too.

#[cfg(test)]
mod casework;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod resource;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod unsaved;
#[cfg(test)]
mod worldview;
