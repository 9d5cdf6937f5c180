//! Telling how far packing is, and stopping it.

use std::ops::ControlFlow;

use super::PackError;

/// What the packer is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Putting places in order.
    Places,
    /// Filing their names.
    Names,
    /// Writing the file.
    Writing,
}

/// How far the packer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is at.
    pub stage: Stage,
    /// How much of that is done.
    pub done: u64,
    /// How much there is to do, at the most.
    pub of: u64,
}

/// Whoever is told of each step; a break stops the packer and leaves nothing behind.
pub type Watch<'w> = dyn FnMut(Step) -> ControlFlow<()> + 'w;

/// Steps between two tellings.
const STRIDE: u64 = 1 << 16;

/// Counts the steps of a stage.
pub(super) struct Teller<'w> {
    watch: &'w mut Watch<'w>,
    step: Step,
}

impl<'w> Teller<'w> {
    /// Begins a stage of so many steps.
    pub(super) fn new(watch: &'w mut Watch<'w>, stage: Stage, of: u64) -> Self {
        let step = Step { stage, done: 0, of };
        Self { watch, step }
    }

    /// Counts one step; an error when whoever watches wants to stop.
    pub(super) fn step(&mut self) -> Result<(), PackError> {
        self.step.done += 1;
        let told = self.step.done.is_multiple_of(STRIDE) && (self.watch)(self.step).is_break();
        if told {
            Err(PackError::Stopped)
        } else {
            Ok(())
        }
    }
}
