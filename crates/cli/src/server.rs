//! `dateline serve`: the window in a browser.

use std::{
    io::{Write, stdout},
    sync::Arc,
};

use serve::{Options, Server};
use workbench::{Opening, Workbench};

use crate::{args::Serve, fault::Fault};

/// Serves until the process is ended. The address is the only line on standard output.
pub(crate) fn run(workbench: Arc<Workbench>, arguments: &Serve) -> Result<(), Fault> {
    let opening = match &arguments.file {
        Some(file) => Opening::File(file.clone()),
        None if arguments.sample => Opening::Sample,
        None => Opening::Nothing,
    };
    let options = Options {
        port: arguments.port,
        ui: arguments.ui.clone(),
        opening,
    };
    let server = Server::bind(workbench, options)?;
    let mut out = stdout();
    writeln!(out, "{}", server.link())?;
    out.flush()?;
    Ok(server.run()?)
}
