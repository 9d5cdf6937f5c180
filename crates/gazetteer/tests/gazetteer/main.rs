//! The gazetteer from outside: packed in memory, opened, asked.

// Each behind `cfg(test)`, which is how clippy knows that helpers beside the tests may unwrap too.
#[cfg(test)]
mod build;
#[cfg(test)]
mod forge;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod names;
#[cfg(test)]
mod nearest;
#[cfg(test)]
mod pack;
#[cfg(test)]
mod rebuild;
#[cfg(test)]
mod search;
#[cfg(test)]
mod shipped;
