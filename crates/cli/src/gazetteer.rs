//! `dateline gazetteer`: layers of the user's own.

mod import;
mod show;

use gazetteer::shelf;
use workbench::Workbench;

use crate::{
    args::gazetteer::{Gazetteer, To},
    fault::{Fault, say},
};

/// Does what was asked.
pub(crate) fn run(workbench: &Workbench, command: &Gazetteer) -> Result<(), Fault> {
    match command {
        Gazetteer::Import(arguments) => import::run(workbench, arguments)?,
        Gazetteer::List => show::list(workbench)?,
        Gazetteer::Info(arguments) => show::info(workbench, arguments)?,
        Gazetteer::Rank(arguments) => {
            let rank = match arguments.to {
                To::Top => shelf::Rank::Top,
                To::Above => shelf::Rank::Above,
                To::Below => shelf::Rank::Below,
                To::Bottom => shelf::Rank::Bottom,
            };
            workbench.rank_gazetteer(&arguments.name, &rank)?;
        }
        Gazetteer::On(layer) => workbench.switch_gazetteer(&layer.name, true)?,
        Gazetteer::Off(layer) => workbench.switch_gazetteer(&layer.name, false)?,
        Gazetteer::Remove(layer) => {
            workbench.remove_gazetteer(&layer.name)?;
            say(format!("the layer {} is removed", layer.name));
        }
    }
    Ok(())
}
