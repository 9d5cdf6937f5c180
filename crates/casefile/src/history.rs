//! Undo and redo over reversible changes.

/// Changes done and undone, in order; `C` knows both what was and what is.
#[derive(Clone, Debug)]
pub(crate) struct History<C> {
    done: Vec<C>,
    undone: Vec<C>,
}

impl<C> Default for History<C> {
    fn default() -> Self {
        Self {
            done: Vec::new(),
            undone: Vec::new(),
        }
    }
}

impl<C> History<C> {
    /// Notes a change that was just made; what had been undone can no longer be redone.
    pub(crate) fn note(&mut self, change: C) {
        self.done.push(change);
        self.undone.clear();
    }

    /// The change to take back now.
    pub(crate) fn undo(&mut self) -> Option<&C> {
        self.undone.push(self.done.pop()?);
        self.undone.last()
    }

    /// The change to make again now.
    pub(crate) fn redo(&mut self) -> Option<&C> {
        self.done.push(self.undone.pop()?);
        self.done.last()
    }

    pub(crate) fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub(crate) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}
