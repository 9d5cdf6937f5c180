//! Makes a `GeoNames` dump of any size, the same each time: `geonames_rows 3000000 > rows.txt`.

#[path = "../benches/rows/mod.rs"]
mod rows;

use std::error::Error;
use std::io::{self, BufWriter, Write};

fn main() -> Result<(), Box<dyn Error>> {
    let rows: u64 = std::env::args().nth(1).unwrap_or("100000".into()).parse()?;
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    for number in 1..=rows {
        rows::row(number, &mut out)?;
    }
    Ok(out.flush()?)
}
