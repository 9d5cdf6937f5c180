//! Packs places, one JSON object a line, into the gazetteer file: `gazetteer-pack IN.jsonl OUT.bin`.

use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use gazetteer::{Gazetteer, pack};

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [input, output] = arguments.as_slice() else {
        eprintln!("usage: gazetteer-pack IN.jsonl OUT.bin");
        return ExitCode::from(2);
    };
    match run(input, output) {
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
fn run(input: &Path, output: &Path) -> Result<String, Box<dyn Error>> {
    let places = pack::read_places(BufReader::new(File::open(input)?))?;
    // Written beside and renamed over: a running program may have the old file mapped.
    let part = output.with_extension("part");
    let packed = put(&part, places).and_then(|()| Ok(fs::rename(&part, output)?));
    if packed.is_err() {
        fs::remove_file(&part).ok();
    }
    packed?;
    let gazetteer = Gazetteer::open(output)?;
    let size = fs::metadata(output)?.len();
    let meta = gazetteer.layers().next().copied().unwrap_or_default();
    Ok(format!(
        "{}: {} places, {} names, {size} bytes",
        output.display(),
        meta.places,
        meta.names
    ))
}

/// Writes a whole file to the disk.
fn put(path: &Path, places: Vec<pack::SourcePlace>) -> Result<(), Box<dyn Error>> {
    let mut file = File::create(path)?;
    pack::write(places, &mut file)?;
    Ok(file.sync_all()?)
}
