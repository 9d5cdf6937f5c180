//! The one case that is open: who asks meanwhile waits, and never finds it half made.

use std::sync::{MutexGuard, PoisonError};

use super::{CaseView, Held};
use crate::{
    Workbench,
    failure::{Code, Failure},
};

impl Workbench {
    /// Puts what `make` gives in place of the case that is open. That one is closed first: its lock is given up, so that a
    /// case can be opened again.
    pub(crate) fn hold(
        &self,
        make: impl FnOnce() -> Result<Held, Failure>,
    ) -> Result<CaseView, Failure> {
        let mut open = self.held();
        self.put_away(open.take())?;
        let held = make()?;
        let view = held.view()?;
        *open = Some(held);
        Ok(view)
    }

    /// The same for a case that has a file, which is remembered for the next time.
    pub(super) fn hold_kept(
        &self,
        make: impl FnOnce() -> Result<Held, Failure>,
    ) -> Result<CaseView, Failure> {
        let view = self.hold(make)?;
        self.remember_case(&view);
        Ok(view)
    }

    /// Closes a case that is on the desk no more.
    pub(super) fn put_away(&self, closed: Option<Held>) -> Result<(), Failure> {
        let Some(held) = closed else {
            return Ok(());
        };
        if held.case.path().is_none() {
            return Ok(held.case.discard()?);
        }
        if held.edited {
            held.case.snapshot_if_due(&self.state()?)?;
        }
        Ok(())
    }

    /// Asks the open case, as it is on the disk now.
    pub(crate) fn case_read<T>(
        &self,
        question: impl FnOnce(&Held) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.case_write(|held| {
            held.refresh()?;
            question(held)
        })
    }

    /// Changes the open case.
    pub(crate) fn case_write<T>(
        &self,
        change: impl FnOnce(&mut Held) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.case_if_any(change)?
            .ok_or_else(|| Failure::new(Code::NoCase, "no case is open. Open one first."))
    }

    /// Changes the open case; none where none is open.
    pub(crate) fn case_if_any<T>(
        &self,
        change: impl FnOnce(&mut Held) -> Result<T, Failure>,
    ) -> Result<Option<T>, Failure> {
        self.held().as_mut().map(change).transpose()
    }

    /// Changes the open case, or a new one that is not saved yet where none is open.
    pub(crate) fn case_or_new<T>(
        &self,
        change: impl FnOnce(&mut Held) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut open = self.held();
        if let Some(held) = &mut *open {
            return change(held);
        }
        let mut new = Held::new(self.unnamed("")?)?;
        match change(&mut new) {
            Ok(answer) => {
                *open = Some(new);
                Ok(answer)
            }
            Err(failure) => {
                let _ = new.case.discard(); // what is left of it is cleared away at the next start
                Err(failure)
            }
        }
    }

    pub(super) fn held(&self) -> MutexGuard<'_, Option<Held>> {
        self.casework.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
