//! `dateline gazetteer list` and `info`.

use std::io::{self, BufWriter, Write};

use workbench::{LayerView, Workbench};

use crate::{
    args::gazetteer::{Info, InfoFormat},
    fault::{Fault, say},
    table::{self, Column},
};

/// The layers as a table, the uppermost first.
pub(super) fn list(workbench: &Workbench) -> Result<(), Fault> {
    let layers = workbench.gazetteer_layers()?;
    let columns: [Column; 5] = [
        ("layer", false),
        ("state", false),
        ("places", true),
        ("date", false),
        ("licence", false),
    ];
    let row = |layer: &LayerView| {
        [
            layer.name.clone(),
            state(layer).to_owned(),
            layer.places.to_string(),
            layer.about.date.clone(),
            layer.about.licence.clone(),
        ]
    };
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "{}", table::of_rows(&columns, layers.iter().map(row)))?;
    out.flush()?;
    layers
        .iter()
        .filter_map(|layer| layer.problem.as_ref())
        .for_each(say);
    Ok(())
}

/// All that is known of one layer, or of each.
pub(super) fn info(workbench: &Workbench, arguments: &Info) -> Result<(), Fault> {
    let mut layers = workbench.gazetteer_layers()?;
    if let Some(name) = &arguments.name {
        layers.retain(|layer| layer.name == *name);
        if layers.is_empty() {
            return Err(Fault::NoSuchLayer(name.clone()));
        }
    }
    let mut out = BufWriter::new(io::stdout().lock());
    for (at, layer) in layers.iter().enumerate() {
        match arguments.format.unwrap_or(InfoFormat::Text) {
            InfoFormat::Jsonl => {
                serde_json::to_writer(&mut out, layer).map_err(io::Error::from)?;
                writeln!(out)?;
            }
            InfoFormat::Text if at > 0 => write!(out, "\n{}", text(layer))?,
            InfoFormat::Text => write!(out, "{}", text(layer))?,
        }
    }
    Ok(out.flush()?)
}

fn state(layer: &LayerView) -> &'static str {
    match layer {
        LayerView {
            problem: Some(_), ..
        } => "cannot be used",
        LayerView { on: true, .. } => "on",
        _ => "off",
    }
}

/// What each `GeoNames` class holds.
fn class_name(class: char) -> &'static str {
    match class {
        'A' => "countries and units",
        'H' => "waters",
        'L' => "areas and regions",
        'P' => "populated places",
        'R' => "roads and railways",
        'S' => "sites and buildings",
        'T' => "mountains and islands",
        'U' => "undersea features",
        'V' => "vegetation",
        _ => "of other classes",
    }
}

fn text(layer: &LayerView) -> String {
    let unknown = |text: &str| {
        if text.is_empty() {
            "not stated".to_owned()
        } else {
            text.to_owned()
        }
    };
    let about = &layer.about;
    let mut rows = vec![
        ("title", unknown(&about.title)),
        ("state", state(layer).to_owned()),
        ("source", unknown(&about.source)),
        ("date", unknown(&about.date)),
        ("licence", unknown(&about.licence)),
        ("attribution", unknown(&about.attribution)),
        ("places", layer.places.to_string()),
    ];
    let classes = layer.classes.iter();
    rows.extend(
        classes.map(|(class, count)| ("", format!("{count} {class} {}", class_name(*class)))),
    );
    rows.push(("names", layer.names.to_string()));
    if let Some(imported) = &layer.imported {
        rows.push((
            "imported",
            format!("{imported}, {} rows left out", layer.skipped),
        ));
    }
    rows.push((
        "file",
        format!("{}, {} bytes", layer.file.display(), layer.bytes),
    ));
    rows.extend(layer.problem.clone().map(|problem| ("problem", problem)));
    let line = |(what, said): &(&str, String)| format!("  {what:<12}{}\n", table::printable(said));
    let lines: String = rows.iter().map(line).collect();
    format!("{}\n{lines}", table::printable(&layer.name))
}
