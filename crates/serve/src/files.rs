//! The files of the window and of its map.

use std::{
    io,
    path::{Component, Path, PathBuf},
    sync::Arc,
};

use axum::{
    body::Body,
    extract::{Path as Named, State},
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};

use crate::{Desk, reply};

/// What the window starts with.
pub(crate) const PAGE: &str = "index.html";

/// A file that the map draws from; only the names that the workbench knows.
pub(crate) async fn of_the_map(
    State(desk): State<Arc<Desk>>,
    Named(file): Named<String>,
    headers: HeaderMap,
) -> Response {
    let range = headers
        .get(header::RANGE)
        .and_then(|range| range.to_str().ok())
        .map(str::to_owned);
    let read = move || desk.workbench.resource(&file, range.as_deref());
    let Ok(resource) = tokio::task::spawn_blocking(read).await else {
        return reply::told(
            StatusCode::INTERNAL_SERVER_ERROR,
            "the file could not be read.",
        );
    };
    let response = resource.headers.iter().fold(
        Response::builder().status(resource.status),
        |response, (name, value)| response.header(*name, value),
    );
    response
        .body(Body::from(resource.body))
        .unwrap_or_else(|error| reply::told(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()))
}

/// A file of the built window.
pub(crate) async fn of_the_window(State(desk): State<Arc<Desk>>, uri: Uri) -> Response {
    let Some(path) = within(&desk.ui, uri.path()) else {
        return missing();
    };
    let kind = content_type(&path);
    match tokio::task::spawn_blocking(move || std::fs::read(path)).await {
        Ok(Ok(bytes)) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        Ok(Err(error)) if error.kind() != io::ErrorKind::NotFound => reply::told(
            StatusCode::INTERNAL_SERVER_ERROR,
            &format!("the file could not be read: {error}."),
        ),
        _ => missing(),
    }
}

fn missing() -> Response {
    reply::told(StatusCode::NOT_FOUND, "there is no such file.")
}

/// Where a file of the window lies; none for a path that could lead out of the folder. Escapes are not undone: no file of
/// the window has a name that needs one.
fn within(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = Path::new(match path.trim_start_matches('/') {
        "" => PAGE,
        path => path,
    });
    let plain = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| folder.join(path))
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let ui = Path::new("/ui");
        assert_eq!(within(ui, "/"), Some("/ui/index.html".into()));
        assert_eq!(within(ui, "/assets/a.js"), Some("/ui/assets/a.js".into()));
        for path in ["/../secret", "/assets/../../secret", "/./../x", "/.."] {
            assert_eq!(within(ui, path), None, "{path}");
        }
    }
}
