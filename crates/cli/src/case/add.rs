//! Documents into a case.

use std::iter;

use casefile::store::Arrival;
use workbench::{Mode, Workbench};

use super::{args::Add, line, open, told};
use crate::{
    fault::{Fault, say},
    input,
    ordered::in_order,
    parse::{self, Read},
};

/// Reads the documents on all cores and adds those that could be read, as one edit; gives the number of those that could
/// not.
pub(super) fn run(workbench: &Workbench, arguments: &Add) -> Result<usize, Fault> {
    let mode = Mode::default();
    workbench.ready(mode)?.iter().for_each(say);
    let view = open(workbench, &arguments.case)?;
    if let Some(why) = view.read_only {
        return Err(Fault::ReadOnly(why));
    }
    let mut failed = 0;
    let imported = in_order(
        input::documents(&arguments.paths, &arguments.about),
        |input| parse::read(workbench, input, mode),
        |mut answers| {
            let mut arrivals = iter::from_fn(|| {
                let answer =
                    Iterator::find_map(&mut answers, |answer| parse::told(answer, &mut failed))?;
                let Read {
                    document,
                    reading,
                    notices,
                } = answer;
                Some(Arrival {
                    document,
                    reading,
                    notice: notices.into_iter().next(),
                })
            });
            workbench.case_import(&mut arrivals, arguments.why.as_deref())
        },
    );
    let (imported, edit) = imported?;
    if let Some(edit) = edit {
        told(&line(&edit))?;
    }
    if !imported.known.is_empty() {
        told(&format!(
            "{} documents were in the case already",
            imported.known.len()
        ))?;
    }
    Ok(failed)
}
