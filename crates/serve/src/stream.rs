//! Work, told as it goes: one JSON value a line.

use std::{convert::Infallible, sync::Arc};

use axum::{
    body::{Body, Bytes},
    http::header,
    response::{IntoResponse, Response},
};
use futures_util::stream;
use serde::Serialize;
use serde_json::value::RawValue;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use workbench::{Failure, Workbench};

use crate::{command::Work, reply};

/// A line: how far the work is, then what it gave.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum News {
    Fraction(f32),
    Result(Box<RawValue>),
    Failure(Failure),
}

/// Works on a thread that may take its time, and answers with the news of it as they come. Somebody who goes away stops
/// the work.
pub(crate) fn answer(workbench: Arc<Workbench>, job: Option<u32>, work: Work) -> Response {
    let (sender, receiver) = unbounded_channel();
    tokio::task::spawn_blocking(move || {
        let done = work(&workbench, &mut |fraction| {
            if !tell(&sender, &News::Fraction(fraction)) {
                job.map(|job| workbench.cancel(job));
            }
        });
        let last = match done {
            Ok(answer) => News::Result(answer),
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
