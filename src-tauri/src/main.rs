//! The Dateline window: arguments in, a window over the workbench, nothing else.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod choices;
mod closing;
mod commands;
mod map;
#[cfg(target_os = "linux")]
mod paint;
mod protocol;

use arguments::Arguments;
use clap::Parser;
use commands::Desk;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    #[cfg(target_os = "linux")]
    paint::settle();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(closing::Closing::default())
        .on_window_event(closing::watch)
        .register_asynchronous_uri_scheme_protocol(protocol::SCHEME, protocol::answer)
        .invoke_handler(tauri::generate_handler![
            commands::status,
            commands::initial,
            commands::desk,
            commands::show,
            commands::case,
            commands::recent,
            commands::open_text,
            commands::open_sample,
            commands::cancel,
            commands::edit,
            commands::why,
            commands::undo,
            commands::redo,
            commands::search,
            commands::near,
            closing::close_heard,
            choices::worldviews,
            choices::worldview,
            choices::keep_worldview,
            choices::background,
            choices::choose_background,
            map::position,
            map::locate,
            map::measure,
            map::rings,
            map::within,
            map::clusters,
            map::references,
            map::add_reference,
            map::add_reference_text,
            map::remove_reference,
        ])
        .setup(move |app| {
            Desk::set_up(app, &arguments);
            Ok(())
        })
        .run(tauri::generate_context!());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: the window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
