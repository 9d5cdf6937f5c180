//! Edits of the case, and what they change in the document that is shown.

use casefile::store::{DocumentRow, Edit, EditRow, MentionRow, Question, Touched};

use crate::{
    Workbench,
    casework::CaseView,
    document,
    failure::Failure,
    view::{Edited, MentionChange},
    worldview::through,
};

impl Workbench {
    /// Makes an edit, and gives what it changed.
    ///
    /// # Errors
    /// When no case is open, it may not be changed, or the edit makes no sense.
    pub fn edit(&self, edit: &Edit, why: Option<&str>) -> Result<Edited, Failure> {
        let edit = self.case_edit(edit, why)?;
        self.edited(edit)
    }

    /// Takes the last edit back; without one, nothing changes.
    ///
    /// # Errors
    /// When no case is open, or it may not be changed.
    pub fn undo(&self) -> Result<Edited, Failure> {
        let edit = self.case_undo()?;
        self.edited(edit)
    }

    /// Makes the edit again that was taken back last; without one, nothing changes.
    ///
    /// # Errors
    /// When no case is open, or it may not be changed.
    pub fn redo(&self) -> Result<Edited, Failure> {
        let edit = self.case_redo()?;
        self.edited(edit)
    }

    fn edited(&self, edit: Option<EditRow>) -> Result<Edited, Failure> {
        let (touched, documents, moved, case) = self.case_write(|held| {
            let before = held.shown;
            // A document that came or went may be the one to show now.
            let shown = held.shown()?;
            held.shown = shown;
            let touched = edit
                .as_ref()
                .map(|edit| held.case.touched(edit.id, before.or(shown)));
            let touched = touched.transpose()?.unwrap_or_default();
            let numbers: Vec<u32> = touched.documents.iter().copied().collect();
            let documents = held.case.documents_of(&numbers)?;
            Ok((touched, documents, before != shown, held.view()?))
        })?;
        if touched.more || moved {
            return Ok(Edited {
                document: self.desk()?.document,
                whole: true,
                ..Edited::of(edit, case, touched, documents)
            });
        }
        Ok(Edited {
            mentions: self.changes(&touched)?,
            ..Edited::of(edit, case, touched, documents)
        })
    }

    /// Those mentions of the document that is shown that were judged, as they are now.
    fn changes(&self, touched: &Touched) -> Result<Vec<MentionChange>, Failure> {
        if touched.mentions.is_empty() {
            return Ok(Vec::new());
        }
        let lens = self.lens()?;
        let question = Question {
            mentions: touched.mentions.clone(),
            ..document::any_mention()
        };
        let rows = self.case_read(|held| Ok(held.case.mentions(&question, None)?))?;
        let change = |row: MentionRow| MentionChange {
            id: row.id,
            waiting: row.waits(),
            status: row.status,
            confidence: row.mention.confidence,
            place: row.mention.place.map(|place| through(lens, place)),
        };
        Ok(rows.into_iter().map(change).collect())
    }
}

impl Edited {
    fn of(
        edit: Option<EditRow>,
        case: CaseView,
        touched: Touched,
        documents: Vec<DocumentRow>,
    ) -> Self {
        Self {
            edit,
            case,
            mentions: Vec::new(),
            whole: false,
            document: None,
            touched: touched.documents.into_iter().collect(),
            documents,
        }
    }
}
