//! Packs places, one JSON object a line, into the gazetteer file: `gazetteer-pack IN.jsonl OUT.bin [ABOUT.json]`.
//!
//! `ABOUT.json` is what the file shall say of itself: `title`, `source`, `date`, `licence` and `attribution`.

use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use gazetteer::{About, Gazetteer, SourcePlace, pack};

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let (input, output, about) = match arguments.as_slice() {
        [input, output] => (input, output, None),
        [input, output, about] => (input, output, Some(about.as_path())),
        _ => {
            eprintln!("usage: gazetteer-pack IN.jsonl OUT.bin [ABOUT.json]");
            return ExitCode::from(2);
        }
    };
    match run(input, output, about) {
        Ok(summary) => {
            println!("{summary}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!(
                "gazetteer-pack: {} to {}: {error}",
                input.display(),
                output.display()
            );
            ExitCode::FAILURE
        }
    }
}

/// Packs, and says what the new file holds.
fn run(input: &Path, output: &Path, about: Option<&Path>) -> Result<String, Box<dyn Error>> {
    let about = about.map(fs::read).transpose()?;
    let about = about
        .map(|json| serde_json::from_slice(&json))
        .transpose()?;
    let places = pack::read_places(BufReader::new(File::open(input)?))?;
    // Written beside and renamed over: a running program may have the old file mapped.
    let part = output.with_extension("part");
    let packed =
        put(&part, places, about.unwrap_or_default()).and_then(|()| Ok(fs::rename(&part, output)?));
    if packed.is_err() {
        fs::remove_file(&part).ok();
    }
    packed?;
    let gazetteer = Gazetteer::open(output)?;
    let size = fs::metadata(output)?.len();
    let meta = gazetteer.layers().next().cloned().unwrap_or_default();
    Ok(format!(
        "{}: {} places, {} names, {size} bytes",
        output.display(),
        meta.places,
        meta.names
    ))
}

/// Writes a whole file to the disk.
fn put(path: &Path, places: Vec<SourcePlace>, about: About) -> Result<(), Box<dyn Error>> {
    let mut file = File::create(path)?;
    pack::write(places, about, &mut file)?;
    Ok(file.sync_all()?)
}
