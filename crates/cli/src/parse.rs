//! `dateline parse`: the places that documents name.

use std::{
    any::Any,
    io::{self, Write},
    panic::{AssertUnwindSafe, catch_unwind},
};

use casefile::{export, import::jsonl::Entry};
use geoparse::{Document, Reading};
use workbench::{Mode, Workbench};

use crate::{
    args::{Format, Layer, Parse},
    explain,
    fault::{Fault, say},
    input::{self, Given, Input},
    ordered::in_order,
    output, table,
};

/// A document and what was read in it.
pub(crate) struct Read {
    pub(crate) document: Document,
    pub(crate) reading: Reading,
    pub(crate) notices: Vec<String>,
}

/// Reads every document, on all cores, and writes the readings in order; gives the number of inputs that failed.
pub(crate) fn run(workbench: &Workbench, arguments: &Parse) -> Result<usize, Fault> {
    let mode = arguments.mode.into();
    workbench.ready(mode)?.iter().for_each(say);
    if arguments.explain {
        return explained(workbench, arguments);
    }
    let credits = workbench.credits()?;
    let mut failed = 0;
    output::write(&arguments.output, |format, out| {
        let inputs = input::documents(&arguments.paths, &arguments.about);
        in_order(
            inputs,
            |input| read(workbench, input, mode),
            |answers| {
                write(
                    (format, arguments.layer),
                    &credits,
                    answers.filter_map(|answer| told(answer, &mut failed)),
                    out,
                )
            },
        )
    })?;
    Ok(failed)
}

/// Writes why each name has its place; gives the number of inputs that failed.
fn explained(workbench: &Workbench, arguments: &Parse) -> Result<usize, Fault> {
    let mut failed = 0;
    output::write(&arguments.output, |_, out| {
        for input in input::documents(&arguments.paths, &arguments.about) {
            let why = input.and_then(|given| {
                let Entry { document, spans } = given.entry;
                let why = workbench.explain(&document, spans.as_deref());
                why.map(|why| (document.id, why))
                    .map_err(|failure| failure.message)
            });
            match why {
                Ok((document, why)) => explain::write(&document, &why, out)?,
                Err(message) => {
                    say(message);
                    failed += 1;
                }
            }
        }
        Ok(())
    })?;
    Ok(failed)
}

pub(crate) fn read(workbench: &Workbench, input: Input, mode: Mode) -> Result<Read, String> {
    let Given { entry, notice } = input?;
    let (document, spans) = (entry.document, entry.spans);
    // A fault of the reader in one document must not cost the others.
    let reading = catch_unwind(AssertUnwindSafe(|| {
        workbench.read(&document, spans.as_deref(), mode)
    }))
    .map_err(|panic| {
        format!(
            "{}: the reader failed on it: {}. Please report this.",
            document.id,
            words(&*panic)
        )
    })?;
    let reading = reading.map_err(|failure| failure.message)?;
    let foreign = reading.language.as_ref().map(|language| {
        format!("{}: this is {language}, not English: only names that the gazetteer has in it were looked for", document.id)
    });
    Ok(Read {
        document,
        reading,
        notices: notice.into_iter().chain(foreign).collect(),
    })
}

fn words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no reason given")
}

/// The answer, once the user was told what went wrong or was assumed.
pub(crate) fn told(answer: Result<Read, String>, failed: &mut usize) -> Option<Read> {
    match answer {
        Ok(read) => {
            read.notices.iter().for_each(say);
            Some(read)
        }
        Err(message) => {
            say(message);
            *failed += 1;
            None
        }
    }
}

fn write(
    (format, layer): (Format, Layer),
    credits: &export::Credits,
    readings: impl Iterator<Item = Read>,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Table => tables(readings, out),
        Format::Jsonl => lines(readings, out),
        Format::Geojson => {
            export::geojson_in(credits, features(layer, readings), &mut *out)?;
            writeln!(out)
        }
        Format::Csv => export::csv(columns(layer), features(layer, readings), out).map(drop),
    }
}

/// One line a document, sent on as soon as it is read.
fn lines(readings: impl Iterator<Item = Read>, out: &mut dyn Write) -> io::Result<()> {
    for Read {
        document, reading, ..
    } in readings
    {
        export::reading_line(&document.id, reading, out)?;
        out.flush()?;
    }
    Ok(())
}

/// One table a document, under its name.
fn tables(readings: impl Iterator<Item = Read>, out: &mut dyn Write) -> io::Result<()> {
    for (
        number,
        Read {
            document, reading, ..
        },
    ) in readings.enumerate()
    {
        if number > 0 {
            writeln!(out)?;
        }
        writeln!(
            out,
            "{}: {}",
            table::printable(&document.id),
            count(reading.mentions.len())
        )?;
        let tables = [table::of_mentions, table::of_visits, table::of_basings];
        for table in tables.iter().filter_map(|of| of(&reading)) {
            writeln!(out, "{table}")?;
        }
    }
    Ok(())
}

fn count(mentions: usize) -> String {
    match mentions {
        0 => "no places named".into(),
        1 => "1 place named".into(),
        many => format!("{many} places named"),
    }
}

/// The features of a layer over all readings.
fn features(
    layer: Layer,
    readings: impl Iterator<Item = Read>,
) -> impl Iterator<Item = formats::Feature> {
    readings.flat_map(
        move |Read {
                  document, reading, ..
              }|
              -> Vec<formats::Feature> {
            match layer {
                Layer::Mentions => export::of_reading(&document, &reading).collect(),
                Layer::Visits => export::visits_of(&document, &reading).collect(),
                Layer::Bases => export::bases_of(&document, &reading).collect(),
            }
        },
    )
}

/// The columns of a layer in CSV.
fn columns(layer: Layer) -> &'static [&'static str] {
    match layer {
        Layer::Mentions => &export::COLUMNS,
        Layer::Visits => &export::READ_VISIT_COLUMNS,
        Layer::Bases => &export::READ_BASING_COLUMNS,
    }
}
