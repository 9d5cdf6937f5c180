//! The `dateline:` scheme, through which the map reads its tiles.

use crate::commands::Desk;
use std::sync::Arc;
use tauri::{
    Manager, Runtime, UriSchemeContext, UriSchemeResponder, async_runtime,
    http::{
        Request, Response,
        header::{ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, RANGE},
    },
};

/// Files of the data folder are at `dateline://localhost/NAME`.
pub(crate) const SCHEME: &str = "dateline";

/// Answers a request on a thread that may wait for the disk.
#[expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands these over by value"
)]
pub(crate) fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let workbench = Arc::clone(&context.app_handle().state::<Desk>().workbench);
    async_runtime::spawn_blocking(move || {
        let range = request
            .headers()
            .get(RANGE)
            .and_then(|value| value.to_str().ok());
        let resource = workbench.resource(request.uri().path(), range);
        let response = resource.headers.iter().fold(
            // The page is of another origin than the files, and reads where a range lies.
            Response::builder()
                .status(resource.status)
                .header(ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(ACCESS_CONTROL_EXPOSE_HEADERS, "Content-Range"),
            |response, (name, value)| response.header(*name, value),
        );
        match response.body(resource.body) {
            Ok(response) => responder.respond(response),
            Err(error) => eprintln!("error: an answer for the map could not be made: {error}"),
        }
    });
}
