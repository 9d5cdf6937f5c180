//! Which function makes which edit.

use rusqlite::Connection;

use super::{Edit, Lookup, judge, own, relations, remarks, views};
use crate::store::{CaseError, journal::Did};

impl Edit {
    /// One word for it in the journal.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Judge { .. } => "judge",
            Self::AddMention { .. } | Self::RemoveMention { .. } => "mention",
            Self::AddVisit { .. }
            | Self::ChangeVisit { .. }
            | Self::JudgeVisit { .. }
            | Self::RemoveVisit { .. } => "visit",
            Self::AddBasing { .. }
            | Self::ChangeBasing { .. }
            | Self::JudgeBasing { .. }
            | Self::RemoveBasing { .. } => "basing",
            Self::AddPlace(_) | Self::ChangePlace { .. } => "place",
            Self::AddAlias { .. } | Self::RemoveAlias { .. } => "alias",
            Self::Forget { .. } => "forget",
            Self::Note { .. } => "note",
            Self::Tag { .. } | Self::Untag { .. } => "tag",
            Self::Describe { .. } | Self::RemoveDocument { .. } => "document",
            Self::KeepView { .. } | Self::RemoveView { .. } => "view",
        }
    }
}

/// Makes an edit; says what was done.
pub(super) fn apply(
    tx: &Connection,
    edit: &Edit,
    lookup: Lookup<'_>,
) -> Result<Did<()>, CaseError> {
    let what = match edit {
        Edit::Judge {
            mention,
            verdict,
            reach,
            remember,
        } => judge::judge(tx, *mention, verdict, (*reach, *remember), lookup),
        Edit::AddMention {
            document,
            start,
            end,
            place,
            kind,
        } => own::add_mention(
            tx,
            *document,
            (*start, *end),
            place.as_deref(),
            *kind,
            lookup,
        ),
        Edit::RemoveMention { mention } => own::remove_mention(tx, *mention),
        Edit::AddVisit { document, visit } => relations::add_visit(tx, *document, visit, lookup),
        Edit::ChangeVisit { id, visit } => relations::change_visit(tx, *id, visit, lookup),
        Edit::JudgeVisit { id, verdict } => relations::judge(tx, relations::VISITS, *id, *verdict),
        Edit::RemoveVisit { id } => relations::remove(tx, relations::VISITS, *id),
        Edit::AddBasing { document, basing } => {
            relations::add_basing(tx, *document, basing, lookup)
        }
        Edit::ChangeBasing { id, basing } => relations::change_basing(tx, *id, basing, lookup),
        Edit::JudgeBasing { id, verdict } => relations::judge(tx, relations::BASES, *id, *verdict),
        Edit::RemoveBasing { id } => relations::remove(tx, relations::BASES, *id),
        Edit::AddPlace(place) => own::add_place(tx, place),
        Edit::ChangePlace { place, own } => own::change_place(tx, place, own),
        Edit::AddAlias { place, name } => own::add_alias(tx, place, name, lookup),
        Edit::RemoveAlias { name } => own::remove_alias(tx, name),
        Edit::Forget { name } => judge::forget(tx, name),
        Edit::Note { on, note } => remarks::note(tx, on, note),
        Edit::Tag { on, tag } => remarks::tag(tx, on, tag, true),
        Edit::Untag { on, tag } => remarks::tag(tx, on, tag, false),
        Edit::Describe {
            document,
            title,
            published,
            source,
        } => remarks::describe(
            tx,
            *document,
            title.as_deref(),
            published.as_deref(),
            source.as_deref(),
        ),
        Edit::RemoveDocument { document } => remarks::remove_document(tx, *document),
        Edit::KeepView {
            name,
            question,
            shown,
        } => views::keep(tx, name, question, shown),
        Edit::RemoveView { name } => views::remove(tx, name),
    }?;
    Ok(Did { what, value: () })
}
