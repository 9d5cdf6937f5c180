//! The analyst's judgements on the open document.

use casefile::{Case, Judgement};
use gazetteer::Gazetteer;

use crate::{
    Workbench,
    failure::{Code, Failure},
    open::view,
    view::{Decision, DocumentView},
};

impl Workbench {
    /// Takes down a decision on the mention of that number, and gives the document as it is then.
    ///
    /// # Errors
    /// When no document is open, or it has no such mention, or the gazetteer no such place.
    pub fn decide(&self, index: usize, decision: Decision) -> Result<DocumentView, Failure> {
        let judgement = judgement(decision, self.knowledge.gazetteer()?)?;
        self.edit(|case| Ok(case.judge(index, judgement)?))
    }

    /// Takes the last decision back; without one, nothing changes.
    ///
    /// # Errors
    /// When no document is open.
    pub fn undo(&self) -> Result<DocumentView, Failure> {
        self.edit(|case| {
            case.undo();
            Ok(())
        })
    }

    /// Makes the decision again that was taken back last; without one, nothing changes.
    ///
    /// # Errors
    /// When no document is open.
    pub fn redo(&self) -> Result<DocumentView, Failure> {
        self.edit(|case| {
            case.redo();
            Ok(())
        })
    }

    fn edit(
        &self,
        change: impl FnOnce(&mut Case) -> Result<(), Failure>,
    ) -> Result<DocumentView, Failure> {
        let gazetteer = self.knowledge.gazetteer()?;
        self.ask(|case| {
            change(case)?;
            Ok(view(case, gazetteer))
        })
    }
}

fn judgement(decision: Decision, gazetteer: &Gazetteer) -> Result<Judgement, Failure> {
    Ok(match decision {
        Decision::Confirm => Judgement::Confirm,
        Decision::Reject => Judgement::Reject,
        Decision::Reset => Judgement::Reset,
        Decision::Choose { place } => {
            let unknown = || {
                Failure::new(
                    Code::NoSuchPlace,
                    format!("the gazetteer has no place {place}. Search for it by name."),
                )
            };
            let found = gazetteer.find(&place).ok_or_else(unknown)?;
            Judgement::Choose(Box::new(gazetteer.record(found).place()))
        }
    })
}
