//! Imports a `GeoNames` dump and says what it cost: `import_rows ROWS.txt OUT.bin [ALTERNATE-NAMES.txt]`.

use std::error::Error;
use std::fs::File;
use std::io::BufWriter;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use gazetteer::About;
use gazetteer::import::{Import, Listener, Progress, Skipped, World, each_entry};

/// Says nothing, and counts what is left out.
struct Quiet(u64);

impl Listener for Quiet {
    fn progress(&mut self, _: &Progress<'_>) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn skipped(&mut self, _: &Skipped<'_>) {
        self.0 += 1;
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [rows, out, names @ ..] = arguments.as_slice() else {
        return Err("usage: import_rows ROWS.txt OUT.bin [ALTERNATE-NAMES.txt]".into());
    };
    let out = Path::new(out);
    let (world, mut quiet) = (World::default(), Quiet(0));
    let began = Instant::now();
    let mut import = Import::new(out.parent().unwrap_or(Path::new(".")), &world, &mut quiet);
    let text = |name: &str| {
        Path::new(name)
            .extension()
            .is_some_and(|kind| kind == "txt")
    };
    each_entry(Path::new(rows), ".txt", text, |entry| {
        import.geonames(entry, names.is_empty())
    })?;
    for names in names {
        each_entry(Path::new(names), ".txt", text, |entry| {
            import.alternate_names(entry)
        })?;
    }
    let read = began.elapsed().as_secs_f64();
    let report = import.finish(About::default(), &mut BufWriter::new(File::create(out)?))?;
    let whole = began.elapsed().as_secs_f64();
    let memory = std::fs::read_to_string("/proc/self/status")?;
    let peak = memory
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap_or_default();
    println!(
        "{} places, {} left out: read {read:.1} s, packed {whole:.1} s; {peak}",
        report.places, quiet.0
    );
    Ok(())
}
