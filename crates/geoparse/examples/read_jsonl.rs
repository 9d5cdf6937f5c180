//! Reads a corpus for measuring: `read_jsonl GAZETTEER LEXICON_FOLDER IN.jsonl OUT.jsonl`, one document a line; where
//! a line has `spans`, they are resolved and nothing else is looked for.

use gazetteer::Gazetteer;
use geoparse::{Document, Lexicon, Reader, Reading, Span};
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

#[derive(Deserialize)]
struct Line {
    #[serde(flatten)]
    document: Document,
    spans: Option<Vec<Span>>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    #[serde(flatten)]
    reading: &'a Reading,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [gazetteer, lexicon, input, output] = arguments.as_slice() else {
        return Err("usage: read_jsonl GAZETTEER LEXICON_FOLDER IN.jsonl OUT.jsonl".into());
    };
    let lexicon = Lexicon::from_csv(|file| std::fs::read_to_string(Path::new(lexicon).join(file)))?;
    let reader = Reader::new(Arc::new(Gazetteer::open(Path::new(gazetteer))?), lexicon);
    let mut out = BufWriter::new(File::create(output)?);
    let (start, mut documents) = (Instant::now(), 0);
    for line in BufReader::new(File::open(input)?).lines() {
        let line: Line = serde_json::from_str(&line?)?;
        let reading = match &line.spans {
            Some(spans) => reader.read_spans(&line.document, spans),
            None => reader.read(&line.document),
        };
        serde_json::to_writer(
            &mut out,
            &Answer {
                id: &line.document.id,
                reading: &reading,
            },
        )?;
        writeln!(out)?;
        documents += 1;
    }
    eprintln!(
        "{documents} documents in {:.2} s",
        start.elapsed().as_secs_f64()
    );
    Ok(())
}
