//! Commands of the map: what is measured, gathered and laid over it.

use crate::commands::Desk;
use std::path::PathBuf;
use tauri::{State, ipc::Response};
use workbench::{AreaView, Failure, MeasureView, PositionView, Question, ReferenceView, RingView};

#[tauri::command]
pub(crate) async fn position(
    desk: State<'_, Desk>,
    lon: f64,
    lat: f64,
) -> Result<PositionView, Failure> {
    desk.ask(move |workbench| workbench.position(lon, lat))
        .await
}

#[tauri::command]
pub(crate) async fn locate(desk: State<'_, Desk>, text: String) -> Result<PositionView, Failure> {
    desk.ask(move |workbench| workbench.locate(&text)).await
}

#[tauri::command]
pub(crate) async fn measure(
    desk: State<'_, Desk>,
    points: Vec<[f64; 2]>,
) -> Result<MeasureView, Failure> {
    desk.ask(move |workbench| workbench.measure(&points)).await
}

#[tauri::command]
pub(crate) async fn rings(
    desk: State<'_, Desk>,
    lon: f64,
    lat: f64,
    km: Vec<f64>,
) -> Result<Vec<RingView>, Failure> {
    desk.ask(move |workbench| workbench.rings(lon, lat, &km))
        .await
}

#[tauri::command]
pub(crate) async fn within(
    desk: State<'_, Desk>,
    points: Vec<[f64; 2]>,
    mentions: Option<Question>,
    bases: Option<Question>,
) -> Result<AreaView, Failure> {
    desk.ask(move |workbench| workbench.within(&points, mentions.as_ref(), bases.as_ref()))
        .await
}

/// Bytes, not a value: the window reads them as they are.
#[tauri::command]
pub(crate) async fn clusters(
    desk: State<'_, Desk>,
    bbox: [f64; 4],
    zoom: f64,
    question: Question,
) -> Result<Response, Failure> {
    desk.ask(move |workbench| workbench.case_clusters(bbox, zoom, &question))
        .await
        .map(Response::new)
}

#[tauri::command]
pub(crate) async fn references(desk: State<'_, Desk>) -> Result<Vec<ReferenceView>, Failure> {
    desk.ask(|workbench| Ok(workbench.references())).await
}

#[tauri::command]
pub(crate) async fn add_reference(
    desk: State<'_, Desk>,
    path: PathBuf,
) -> Result<Vec<ReferenceView>, Failure> {
    desk.ask(move |workbench| workbench.add_reference(&path))
        .await
}

#[tauri::command]
pub(crate) async fn add_reference_text(
    desk: State<'_, Desk>,
    name: String,
    text: String,
) -> Result<Vec<ReferenceView>, Failure> {
    desk.ask(move |workbench| workbench.add_reference_text(&name, &text))
        .await
}

#[tauri::command]
pub(crate) async fn remove_reference(
    desk: State<'_, Desk>,
    id: u32,
) -> Result<Vec<ReferenceView>, Failure> {
    desk.ask(move |workbench| workbench.remove_reference(id))
        .await
}
