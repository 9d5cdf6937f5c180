//! Where answers go.

use std::io::{self, BufWriter, IsTerminal, Write};

use casefile::export::write_whole;

use crate::{
    args::{Format, Output},
    fault::Fault,
};

/// Has `fill` write the answer in the format asked for: to the file asked for, whole or not at all, else to standard
/// output.
pub(crate) fn write<T>(
    output: &Output,
    fill: impl FnOnce(Format, &mut dyn Write) -> io::Result<T>,
) -> Result<T, Fault> {
    match &output.path {
        Some(path) => Ok(write_whole(path, |out| {
            fill(output.format.unwrap_or(Format::Jsonl), out)
        })?),
        None => Ok(to_standard_output(output.format, fill)?),
    }
}

/// Has `fill` write text to standard output.
pub(crate) fn print(fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    fill(&mut out)?;
    out.flush()
}

fn to_standard_output<T>(
    format: Option<Format>,
    fill: impl FnOnce(Format, &mut dyn Write) -> io::Result<T>,
) -> io::Result<T> {
    let stdout = io::stdout().lock();
    let default = if stdout.is_terminal() {
        Format::Table
    } else {
        Format::Jsonl
    };
    let mut out = BufWriter::new(stdout);
    let value = fill(format.unwrap_or(default), &mut out)?;
    out.flush()?;
    Ok(value)
}
