//! The analyst's judgements on the open document.

use casefile::{Case, Judgement};
use gazetteer::Gazetteer;

use crate::{
    Workbench,
    failure::{Code, Failure},
    view::{Decision, Edited, MentionChange},
    worldview::through,
};

impl Workbench {
    /// Takes down a decision on the mention of that number, and gives what it changed.
    ///
    /// # Errors
    /// When no document is open, or it has no such mention, or the gazetteer no such place.
    pub fn decide(&self, index: usize, decision: Decision) -> Result<Edited, Failure> {
        let judgement = judgement(decision, self.knowledge.gazetteer()?)?;
        self.edit(|case| {
            case.judge(index, judgement)?;
            Ok(Some(index))
        })
    }

    /// Takes the last decision back; without one, nothing changes.
    ///
    /// # Errors
    /// When no document is open.
    pub fn undo(&self) -> Result<Edited, Failure> {
        self.edit(|case| Ok(case.undo()))
    }

    /// Makes the decision again that was taken back last; without one, nothing changes.
    ///
    /// # Errors
    /// When no document is open.
    pub fn redo(&self) -> Result<Edited, Failure> {
        self.edit(|case| Ok(case.redo()))
    }

    /// Makes a change that gives the number of the mention it was about.
    fn edit(
        &self,
        change: impl FnOnce(&mut Case) -> Result<Option<usize>, Failure>,
    ) -> Result<Edited, Failure> {
        let lens = self.lens()?;
        self.ask(|case| {
            let changed = change(case)?.and_then(|index| case.mention(index));
            let seen = changed.map(|judged| {
                let mut change = MentionChange::from(judged);
                change.place = change.place.map(|place| through(lens, place));
                change
            });
            Ok(Edited {
                mentions: seen.into_iter().collect(),
                can_undo: case.can_undo(),
                can_redo: case.can_redo(),
            })
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
