//! `dateline eval fit`: weights of the ranker, fitted to annotated texts.

use std::{
    io::{self, Write},
    path::Path,
};

use casefile::export::write_whole;
use eval::{Gold, fit::Validation, of_bands};
use geoparse::{Clue, Feature, Sign, Trust, Weights};
use workbench::Workbench;

use crate::{
    args::{Eval, Measure},
    eval::texts,
    fault::{Fault, say},
    output,
};

/// Where the rows of the tables say they come from.
const SOURCE: &str = "fitted by dateline eval fit";

/// Fits, prints what the fit is worth, and writes the tables where asked; gives the number of texts that failed.
pub(crate) fn run(workbench: &Workbench, arguments: &Eval) -> Result<usize, Fault> {
    let mut failed = 0;
    let mut corpora = Vec::new();
    for path in &arguments.files {
        let read = texts(path).filter_map(|gold| {
            gold.map_err(|message| {
                say(message);
                failed += 1;
            })
            .ok()
        });
        corpora.push(read.collect::<Vec<Gold>>());
    }
    if arguments.measure == Measure::FitNames {
        names(workbench, arguments, &corpora)?;
        return Ok(failed);
    }
    let (validation, weights, trust) = workbench.fit(&corpora, arguments.folds.into())?;
    output::print(|out| print(arguments, &validation, out))?;
    if let Some(folder) = &arguments.write {
        write_tables(folder, &weights, &trust)?;
    }
    Ok(failed)
}

fn print(arguments: &Eval, validation: &Validation, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "within 161 km, of the marked names that the gazetteer knows anything of:"
    )?;
    writeln!(out, "  as started from   folds left out   corpus left out")?;
    for (corpus, path) in arguments.files.iter().enumerate() {
        let percent = |shares: &eval::fit::HeldOut| {
            shares.get(&corpus).copied().unwrap_or_default().percent()
        };
        let (before, folds, alone) = (
            percent(&validation.before),
            percent(&validation.folds),
            percent(&validation.corpora),
        );
        writeln!(
            out,
            "  {before:15.1}   {folds:14.1}   {alone:15.1}   {}",
            path.display()
        )?;
    }
    write!(out, "{}", of_bands(&validation.reliability))
}

/// Fits what the clues to a place's name are worth.
fn names(workbench: &Workbench, arguments: &Eval, corpora: &[Vec<Gold>]) -> Result<(), Fault> {
    let fit = workbench.fit_names(corpora, arguments.folds.into())?;
    output::print(|out| {
        writeln!(out, "recognition, exact F1:")?;
        writeln!(out, "  as started from   folds left out   fitted to all")?;
        let columns = fit.before.iter().zip(&fit.folds).zip(&fit.after);
        for (((before, folds), after), path) in columns.zip(&arguments.files) {
            let path = path.display();
            writeln!(
                out,
                "  {before:15.1}   {folds:14.1}   {after:13.1}   {path}"
            )?;
        }
        Ok(())
    })?;
    let Some(folder) = &arguments.write else {
        return Ok(());
    };
    Ok(write_whole(&folder.join("recogniser.csv"), |out| {
        writeln!(out, "clue,worth,source")?;
        Clue::ALL
            .into_iter()
            .try_for_each(|clue| row(out, &clue, fit.clues.of(clue)))
    })?)
}

/// Writes the tables that the reader works with.
fn write_tables(folder: &Path, weights: &Weights, trust: &Trust) -> Result<(), Fault> {
    write_whole(&folder.join("ranker.csv"), |out| {
        writeln!(out, "feature,weight,source")?;
        Feature::ALL
            .into_iter()
            .try_for_each(|feature| row(out, &feature, weights.of(feature)))
    })?;
    Ok(write_whole(&folder.join("trust.csv"), |out| {
        writeln!(out, "sign,weight,source")?;
        Sign::ALL
            .into_iter()
            .try_for_each(|sign| row(out, &sign, trust.of(sign)))
    })?)
}

fn row(out: &mut dyn Write, name: &impl serde::Serialize, weight: f64) -> io::Result<()> {
    let name = serde_json::to_value(name)?;
    writeln!(
        out,
        "{},{weight:.3},{SOURCE}",
        name.as_str().unwrap_or_default()
    )
}
