//! The cases that were opened last.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use crate::{
    Workbench,
    casework::{CaseView, name_of},
    preferences::Recent,
};

/// How many are remembered.
const REMEMBERED: usize = 8;

/// A case that was opened before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RecentView {
    /// Where it is.
    pub path: PathBuf,
    /// What it is called.
    pub name: String,
    /// How many documents it had when it was opened or saved.
    pub documents: u32,
    /// When that was, UTC: `2026-05-09T12:00:00Z`.
    pub at: String,
    /// Whether it was never saved under a name: the run that made it ended before that.
    pub unsaved: bool,
}

impl Workbench {
    /// The cases that earlier runs left without a name, then those that were opened last, each the latest first; those that
    /// are gone are left out.
    pub fn recent(&self) -> Vec<RecentView> {
        let mut recent = self.left();
        let kept = self.preferences.kept().recent.into_iter();
        let opened = kept.filter(|recent| recent.path.is_file()).map(
            |Recent {
                 path,
                 documents,
                 at,
             }| RecentView {
                name: name_of(Some(&path)),
                path,
                documents,
                at,
                unsaved: false,
            },
        );
        recent.extend(opened);
        recent
    }

    /// Takes a case down as the one opened last. Where that cannot be written, the window forgets it, and that is all.
    pub(crate) fn remember_case(&self, case: &CaseView) {
        if let Some(path) = &case.path {
            let _ = self.preferences.change(|kept| {
                put_first(&mut kept.recent, path, case.counts.documents);
            });
        }
    }
}

fn put_first(recent: &mut Vec<Recent>, path: &Path, documents: u32) {
    recent.retain(|other| other.path != path);
    recent.insert(
        0,
        Recent {
            path: path.to_owned(),
            documents,
            at: format!("{:.0}", Timestamp::now()),
        },
    );
    recent.truncate(REMEMBERED);
}
