//! Writes a large case, for those who measure the window on it: 10,000 documents with 200,000 mentions.
//!
//!     cargo run --release -p dateline-workbench --example large_case -- large.gpkg

mod arrivals;

use std::{env, ops::ControlFlow, path::Path};

use casefile::store::CaseFile;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = env::args_os().nth(1).ok_or("usage: large_case FILE")?;
    let mut documents = (0..arrivals::DOCUMENTS).map(arrivals::arrival);
    let go_on = &mut || ControlFlow::Continue(());
    CaseFile::create(Path::new(&path))?.import(&mut documents, None, go_on)?;
    Ok(())
}
