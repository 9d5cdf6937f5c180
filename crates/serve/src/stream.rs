//! Readings, told as they go: one JSON value a line.

use std::{convert::Infallible, sync::Arc};

use axum::{
    body::{Body, Bytes},
    http::header,
    response::{IntoResponse, Response},
};
use futures_util::stream;
use serde::Serialize;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use workbench::{DocumentView, Failure, Workbench};

use crate::{command::Reading, reply};

/// A line: how far the reading is, then what it gave.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum News {
    Fraction(f32),
    Result(Box<DocumentView>),
    Failure(Failure),
}

/// Reads on a thread that may take its time, and answers with the news of it as they come. Somebody who goes away stops
/// the reading.
pub(crate) fn answer(workbench: Arc<Workbench>, job: u32, reading: Reading) -> Response {
    let (sender, receiver) = unbounded_channel();
    tokio::task::spawn_blocking(move || {
        let read = reading(&workbench, &mut |fraction| {
            if !tell(&sender, &News::Fraction(fraction)) {
                workbench.cancel(job);
            }
        });
        let last = match read {
            Ok(document) => News::Result(Box::new(document)),
            Err(failure) => News::Failure(failure),
        };
        tell(&sender, &last)
    });
    let lines = stream::unfold(receiver, async |mut receiver| {
        let line = receiver.recv().await?;
        Some((Ok::<_, Infallible>(line), receiver))
    });
    let headers = [(header::CONTENT_TYPE, "application/x-ndjson")];
    (headers, Body::from_stream(lines)).into_response()
}

/// False when nobody listens any more.
fn tell(sender: &UnboundedSender<Bytes>, news: &News) -> bool {
    let mut line = reply::bytes(news);
    line.push(b'\n');
    sender.send(line.into()).is_ok()
}
