//! What the window's user chooses for every session: a worldview, a background map.

use crate::commands::Desk;
use std::path::PathBuf;
use tauri::State;
use workbench::{BackgroundView, DeskView, Failure, Workbench, WorldviewView};

#[tauri::command]
pub(crate) async fn worldviews(desk: State<'_, Desk>) -> Result<Vec<WorldviewView>, Failure> {
    desk.ask(Workbench::worldviews).await
}

#[tauri::command]
pub(crate) async fn worldview(desk: State<'_, Desk>) -> Result<Option<String>, Failure> {
    desk.ask(Workbench::worldview).await
}

/// What is on the desk comes back with it: its places may be in other countries now.
#[tauri::command]
pub(crate) async fn keep_worldview(desk: State<'_, Desk>, id: String) -> Result<DeskView, Failure> {
    desk.ask(move |workbench| {
        workbench.keep_worldview(&id)?;
        workbench.desk()
    })
    .await
}

#[tauri::command]
pub(crate) async fn background(desk: State<'_, Desk>) -> Result<Option<BackgroundView>, Failure> {
    desk.ask(Workbench::background).await
}

#[tauri::command]
pub(crate) async fn choose_background(
    desk: State<'_, Desk>,
    path: Option<PathBuf>,
) -> Result<Option<BackgroundView>, Failure> {
    desk.ask(move |workbench| workbench.choose_background(path))
        .await
}
