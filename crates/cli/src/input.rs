//! What was named on the command line, as documents.

use std::{
    collections::HashSet,
    fs::File,
    io::{self, BufReader},
    iter,
    path::{Path, PathBuf},
};

use casefile::import::{
    self, ImportError, Imported,
    jsonl::{self, Entry},
};

use crate::args::About;

/// What standard input is called in answers and errors.
const STANDARD_INPUT: &str = "stdin";

/// A document to read, or a sentence on why one could not be had.
pub(crate) type Input = Result<Given, String>;

/// A document that was given.
pub(crate) struct Given {
    pub(crate) entry: Entry,
    /// What had to be assumed to read it.
    pub(crate) notice: Option<String>,
}

/// Every document that the paths name, in order, opened one after another as they are asked for.
pub(crate) fn documents<'p>(
    paths: &'p [PathBuf],
    about: &About,
) -> impl Iterator<Item = Input> + Send + use<'p> {
    let mut names = Names::default();
    let defaults = about.clone();
    paths.iter().flat_map(move |path| {
        let defaults = defaults.clone();
        let inputs = if is_jsonl(path) {
            lines(path)
        } else {
            Box::new(iter::once(whole(path, &mut names)))
        };
        inputs.map(move |input| input.map(|given| defaults.fill(given)))
    })
}

fn is_jsonl(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("jsonl"))
}

/// The documents of a `.jsonl` file.
fn lines(path: &Path) -> Box<dyn Iterator<Item = Input> + Send> {
    let file = path.display().to_string();
    match File::open(path) {
        Ok(opened) => {
            let entries = jsonl::entries(&file, BufReader::new(opened));
            Box::new(entries.map(|entry| match entry {
                Ok(entry) => Ok(Given {
                    entry,
                    notice: None,
                }),
                Err(error) => Err(error.to_string()),
            }))
        }
        Err(source) => Box::new(iter::once(Err(
            ImportError::Unreadable { file, source }.to_string()
        ))),
    }
}

/// The document that a file, or standard input, is.
fn whole(path: &Path, names: &mut Names) -> Input {
    let imported = if path.as_os_str() == "-" {
        names.unique(
            STANDARD_INPUT.to_owned(),
            import::read_stream(STANDARD_INPUT, io::stdin().lock()),
        )
    } else {
        names.unique(import::base_name(path), import::read_file(path))
    };
    let Imported { document, notice } = imported.map_err(|error| error.to_string())?;
    Ok(Given {
        entry: Entry {
            document,
            spans: None,
        },
        notice,
    })
}

/// The ids that files were given, to make each unique.
#[derive(Default)]
struct Names(HashSet<String>);

impl Names {
    /// Takes `name` for the document, with -2, -3 … where it is taken already.
    fn unique(
        &mut self,
        name: String,
        imported: Result<Imported, ImportError>,
    ) -> Result<Imported, ImportError> {
        let numbered = (2usize..).map(|number| format!("{name}-{number}"));
        let free = iter::once(name.clone())
            .chain(numbered)
            .find(|name| !self.0.contains(name));
        let id = free.unwrap_or(name);
        self.0.insert(id.clone());
        imported.map(|mut imported| {
            imported.document.id = id;
            imported
        })
    }
}

impl About {
    fn fill(&self, mut given: Given) -> Given {
        let document = &mut given.entry.document;
        for (held, default) in [
            (&mut document.title, &self.title),
            (&mut document.published, &self.published),
            (&mut document.source, &self.source),
        ] {
            if held.is_none() {
                held.clone_from(default);
            }
        }
        given
    }
}
