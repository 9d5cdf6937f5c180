//! What the window may ask: each command hands over to the workbench, off the main thread.

use crate::arguments::Arguments;
use serde::Serialize;
use std::sync::Arc;
use tauri::{App, Manager, State, async_runtime, ipc};
use workbench::{
    Answer, Command, DeskView, Edit, Edited, Failure, NearView, Nearby, Opening, Query, RecentView,
    Search, SearchHit, StatusView, WhyView, Workbench, state_dir,
};

/// What the commands share.
pub(crate) struct Desk {
    pub(crate) workbench: Arc<Workbench>,
    opening: Opening,
}

/// How far a job is.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Progress {
    /// 0 to 1.
    fraction: f32,
}

impl Desk {
    /// Puts the workbench where commands find it; the data that came with an installed program is the last to be tried.
    pub(crate) fn set_up(app: &App, arguments: &Arguments) {
        let bundled = app.path().resource_dir().map(|folder| folder.join("data"));
        let search = Search::here(arguments.data.clone(), bundled.into_iter().collect());
        app.manage(Self {
            workbench: Arc::new(remembering(app, Workbench::new(search))),
            opening: arguments.opening(),
        });
    }

    /// Runs a question to the workbench on a thread that may take its time.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Workbench) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let workbench = Arc::clone(&self.workbench);
        let answer = async_runtime::spawn_blocking(move || question(&workbench)).await;
        answer.unwrap_or_else(|error| Err(Failure::internal(error)))
    }
}

/// With a file for what its user chooses and a folder for work that nobody saved, where the system has a place for such.
fn remembering(app: &App, workbench: Workbench) -> Workbench {
    let workbench = match state_dir() {
        Ok(state) => workbench.keeping(state),
        Err(_) => workbench,
    };
    match app.path().app_config_dir() {
        Ok(folder) => workbench.remembering(folder.join("preferences.json")),
        Err(_) => workbench,
    }
}

/// Passes progress on to the window. One that is gone needs none.
fn telling(channel: ipc::Channel<Progress>) -> impl FnMut(f32) {
    move |fraction| {
        let _ = channel.send(Progress { fraction });
    }
}

#[tauri::command]
pub(crate) async fn status(desk: State<'_, Desk>) -> Result<StatusView, Failure> {
    desk.ask(Workbench::status).await
}

#[tauri::command]
pub(crate) async fn initial(desk: State<'_, Desk>) -> Result<DeskView, Failure> {
    let opening = desk.opening.clone();
    desk.ask(move |workbench| workbench.initial(&opening)).await
}

#[tauri::command]
pub(crate) async fn desk(desk: State<'_, Desk>) -> Result<DeskView, Failure> {
    desk.ask(Workbench::desk).await
}

#[tauri::command]
pub(crate) async fn show(desk: State<'_, Desk>, document: u32) -> Result<DeskView, Failure> {
    desk.ask(move |workbench| workbench.show(document)).await
}

#[tauri::command]
pub(crate) async fn open_text(
    desk: State<'_, Desk>,
    text: String,
    title: Option<String>,
    job: u32,
    progress: ipc::Channel<Progress>,
) -> Result<DeskView, Failure> {
    desk.ask(move |workbench| workbench.open_text(job, &text, title, &mut telling(progress)))
        .await
}

#[tauri::command]
pub(crate) async fn open_sample(
    desk: State<'_, Desk>,
    job: u32,
    progress: ipc::Channel<Progress>,
) -> Result<DeskView, Failure> {
    desk.ask(move |workbench| workbench.open_sample(job, &mut telling(progress)))
        .await
}

/// Whatever can be done with a case.
#[tauri::command]
pub(crate) async fn case(
    desk: State<'_, Desk>,
    command: Command,
    progress: ipc::Channel<Progress>,
) -> Result<Answer, Failure> {
    desk.ask(move |workbench| workbench.run(command, &mut telling(progress)))
        .await
}

#[tauri::command]
pub(crate) async fn recent(desk: State<'_, Desk>) -> Result<Vec<RecentView>, Failure> {
    desk.ask(|workbench| Ok(workbench.recent())).await
}

#[tauri::command]
pub(crate) async fn cancel(desk: State<'_, Desk>, job: u32) -> Result<bool, Failure> {
    Ok(desk.workbench.cancel(job))
}

#[tauri::command]
pub(crate) async fn edit(
    desk: State<'_, Desk>,
    edit: Edit,
    why: Option<String>,
) -> Result<Edited, Failure> {
    desk.ask(move |workbench| workbench.edit(&edit, why.as_deref()))
        .await
}

#[tauri::command]
pub(crate) async fn why(desk: State<'_, Desk>, mention: u32) -> Result<WhyView, Failure> {
    desk.ask(move |workbench| workbench.why(mention)).await
}

#[tauri::command]
pub(crate) async fn undo(desk: State<'_, Desk>) -> Result<Edited, Failure> {
    desk.ask(Workbench::undo).await
}

#[tauri::command]
pub(crate) async fn redo(desk: State<'_, Desk>) -> Result<Edited, Failure> {
    desk.ask(Workbench::redo).await
}

#[tauri::command]
pub(crate) async fn search(
    desk: State<'_, Desk>,
    name: String,
    limit: usize,
) -> Result<Vec<SearchHit>, Failure> {
    desk.ask(move |workbench| workbench.search(&name, &Query::any(limit)))
        .await
}

#[tauri::command]
pub(crate) async fn near(
    desk: State<'_, Desk>,
    lon: f64,
    lat: f64,
    within_km: Option<f64>,
    limit: usize,
) -> Result<NearView, Failure> {
    desk.ask(move |workbench| {
        workbench.near(
            Nearby {
                lon,
                lat,
                within_km,
            },
            &Query::any(limit),
        )
    })
    .await
}
