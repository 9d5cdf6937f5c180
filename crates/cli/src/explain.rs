//! `dateline parse --explain`: why each name has its place.

use std::io::{self, Write};

use workbench::{ChoiceView, WhyView};

use crate::table::printable;

/// The weightiest reasons are told.
const MOST_REASONS: usize = 4;

/// Writes why each name of a document has its place, a few lines a name.
pub(crate) fn write(document: &str, why: &[WhyView], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", printable(document))?;
    for it in why {
        let place = it.best.as_ref().map_or("no place known".to_owned(), choice);
        writeln!(
            out,
            "  {} ({}–{}): {place}",
            printable(&it.text),
            it.span.start,
            it.span.end
        )?;
        let telling = it
            .reasons
            .iter()
            .take(MOST_REASONS)
            .filter(|reason| reason.worth > 0.0);
        let against = it
            .reasons
            .iter()
            .rev()
            .take(MOST_REASONS)
            .take_while(|reason| reason.worth < 0.0);
        for reason in telling.chain(against) {
            let word = if reason.worth > 0.0 {
                "because"
            } else {
                "although"
            };
            let of = if reason.of_runner_up {
                "of the next: "
            } else {
                ""
            };
            writeln!(
                out,
                "    {word} {of}{} ({:+.1})",
                reason.words, reason.worth
            )?;
        }
        if let Some(next) = &it.runner_up {
            writeln!(out, "    rather than {}", choice(next))?;
        }
    }
    Ok(())
}

fn choice(it: &ChoiceView) -> String {
    format!(
        "{} [{}] {:.0} %",
        printable(&it.name),
        it.id,
        100.0 * it.probability
    )
}
