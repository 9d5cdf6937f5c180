//! One list of all that can be asked of a case: window, server and command line send the same.

use std::path::PathBuf;

use casefile::store::{Edit, Leaf, Question};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::answer::{Answer, CaseView};
use crate::{Workbench, failure::Failure};

/// What a question is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Kinds {
    /// Each time a place is named.
    #[default]
    Mentions,
    /// The places that are named.
    Places,
    /// Who went where.
    Visits,
    /// Whose forces are where.
    Bases,
}

/// How answers are written to a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Sheet {
    /// One `GeoJSON` `FeatureCollection`.
    #[default]
    Geojson,
    /// Comma-separated, with a header.
    Csv,
}

/// Something to do with a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "command", rename_all = "kebab-case")]
#[ts(export)]
pub enum Command {
    /// Makes a case in a new file and opens it.
    New {
        /// The file.
        path: PathBuf,
    },
    /// Opens a case for editing.
    Open {
        /// The file.
        path: PathBuf,
    },
    /// Opens a case to look at it.
    Look {
        /// The file.
        path: PathBuf,
    },
    /// Closes the case.
    Close,
    /// Saves the case under another name and goes on with that.
    SaveAs {
        /// The file.
        path: PathBuf,
    },
    /// Writes a copy of the case to a new file, and stays with the case that is open.
    Copy {
        /// The file.
        path: PathBuf,
    },
    /// The open case.
    Show,
    /// Reads text files, `.jsonl` files of many documents, or folders of both, into the case, as one edit.
    Add {
        /// The files and folders.
        paths: Vec<PathBuf>,
        /// The number to cancel it by.
        job: u32,
    },
    /// The case's documents.
    Documents,
    /// A document's text.
    Text {
        /// Its number.
        document: u32,
    },
    /// Answers a question.
    Query {
        /// About what.
        #[serde(default)]
        of: Kinds,
        /// The question.
        #[serde(default)]
        question: Box<Question>,
    },
    /// What answers a question, by number.
    Sift {
        /// The question.
        #[serde(default)]
        question: Box<Question>,
    },
    /// What there is to ask for.
    Facets,
    /// Some rows of the table of mentions.
    Page {
        /// The question.
        #[serde(default)]
        question: Box<Question>,
        /// Which rows.
        leaf: Leaf,
    },
    /// The visits and basings that answer a question, as a map draws them.
    Relations {
        /// The question.
        #[serde(default)]
        question: Box<Question>,
    },
    /// The journal.
    Edits,
    /// Makes an edit.
    Edit {
        /// The edit.
        #[serde(flatten)]
        edit: Box<Edit>,
        /// Why, for the journal.
        #[serde(default)]
        why: Option<String>,
    },
    /// Takes the last edit back.
    Undo,
    /// Makes the edit again that was taken back last.
    Redo,
    /// Documents that are the same copy.
    Copies,
    /// Visits and basings that several documents tell of, with statuses that contradict each other marked.
    Reports,
    /// The views that are kept.
    Views,
    /// What is wrong with the file.
    Check,
    /// Makes a snapshot.
    Snapshot,
    /// The snapshots there are.
    Snapshots,
    /// Writes the answers to a question to a file.
    Export {
        /// About what.
        #[serde(default)]
        of: Kinds,
        /// The question.
        #[serde(default)]
        question: Box<Question>,
        /// How it is written.
        #[serde(default)]
        format: Sheet,
        /// The file.
        path: PathBuf,
    },
}

impl Command {
    /// The number to cancel it by; none for what is done at once.
    pub fn job(&self) -> Option<u32> {
        match self {
            Self::Add { job, .. } => Some(*job),
            _ => None,
        }
    }
}

impl Workbench {
    /// Does what a command says. `progress` is told how far a long one is, 0 to 1.
    ///
    /// # Errors
    /// When no case is open that the command needs, or as the command's own function says.
    pub fn run(&self, command: Command, progress: &mut dyn FnMut(f32)) -> Result<Answer, Failure> {
        let case = |view: CaseView| Answer::Case(Some(view));
        Ok(match command {
            Command::New { path } => case(self.case_new(&path)?),
            Command::Open { path } => case(self.case_open(&path)?),
            Command::Look { path } => case(self.case_look(&path)?),
            Command::Close => {
                self.case_close()?;
                Answer::Case(None)
            }
            Command::SaveAs { path } => case(self.case_save_as(&path)?),
            Command::Copy { path } => case(self.case_copy(&path)?),
            Command::Show => Answer::Case(self.case_view()?),
            Command::Add { paths, job } => Answer::Added(self.case_add(job, &paths, progress)?),
            Command::Documents => Answer::Documents(self.case_documents()?),
            Command::Text { document } => {
                Answer::Text(self.case_read(|held| Ok(held.case.text(document)?))?)
            }
            Command::Query { of, question } => Answer::Found(self.case_query(of, &question)?),
            Command::Sift { question } => Answer::Sifted(self.case_sift(&question)?),
            Command::Facets => Answer::Facets(self.case_facets()?),
            Command::Page { question, leaf } => Answer::Page(self.case_page(&question, &leaf)?),
            Command::Relations { question } => Answer::Relations(self.case_relations(&question)?),
            Command::Edits => Answer::Edits(self.case_edits()?),
            Command::Edit { edit, why } => Answer::Edit(self.case_edit(&edit, why.as_deref())?),
            Command::Undo => Answer::Edit(self.case_undo()?),
            Command::Redo => Answer::Edit(self.case_redo()?),
            Command::Copies => Answer::Copies(self.case_copies()?),
            Command::Reports => Answer::Reports(self.case_reports()?),
            Command::Views => Answer::Views(self.case_views()?),
            Command::Check => Answer::Flaws(self.case_flaws()?),
            Command::Snapshot => Answer::Snapshots(vec![self.case_snapshot()?]),
            Command::Snapshots => Answer::Snapshots(self.case_snapshots()?),
            Command::Export {
                of,
                question,
                format,
                path,
            } => Answer::Exported(self.case_export(of, &question, format, &path)?),
        })
    }
}
