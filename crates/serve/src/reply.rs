//! Answers, in the form that `ui/src/lib/transport/http.ts` reads.

use axum::{
    body::Body,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use workbench::{Code, Failure};

const JSON: &str = "application/json";

/// What a command gave.
pub(crate) fn json(value: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, JSON)], value).into_response()
}

/// A command that failed: its code is for switching on, its message for reading.
pub(crate) fn failure(failure: &Failure) -> Response {
    let status = if failure.code == Code::Internal {
        StatusCode::INTERNAL_SERVER_ERROR
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    (status, [(header::CONTENT_TYPE, JSON)], bytes(failure)).into_response()
}

/// A request that came to no command.
pub(crate) fn refused(status: StatusCode, message: &str) -> Response {
    #[derive(Serialize)]
    struct Refusal<'m> {
        code: String,
        message: &'m str,
    }
    let code = format!("http-{}", status.as_u16());
    let body = bytes(&Refusal { code, message });
    (status, [(header::CONTENT_TYPE, JSON)], Body::from(body)).into_response()
}

/// A request for a page or file that is not answered, for whoever reads it in a browser.
pub(crate) fn told(status: StatusCode, message: &str) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (status, kind, format!("Dateline: {message}")).into_response()
}

/// A value as JSON. What cannot be written is told in its place, so that whoever waits is answered.
pub(crate) fn bytes(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_else(|error| error.to_string().into_bytes())
}
