//! Commands: a name, its arguments as JSON, and what the workbench is asked for.

use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::{RawValue, to_raw_value};
use workbench::{Edit, Failure, Nearby, Opening, Query, Workbench};

use crate::{Desk, map, reply, stream};

/// What to ask the workbench.
pub(crate) enum Asked {
    /// A question that is answered at once; the answer is JSON.
    Call(Question),
    /// Work that tells how far it is, with the number to stop it by.
    Watch(Option<u32>, Work),
}

/// Asks for something that is written as JSON at once.
pub(crate) type Question = Box<dyn FnOnce(&Workbench) -> Result<Vec<u8>, Failure> + Send>;

/// Does something that takes its time, tells how far it is, and gives an answer as JSON: written at once, since there may be
/// megabytes of it.
pub(crate) type Work =
    Box<dyn FnOnce(&Workbench, &mut dyn FnMut(f32)) -> Result<Box<RawValue>, Failure> + Send>;

/// Why a request is no command.
pub(crate) enum Misuse {
    Unknown,
    Arguments(serde_json::Error),
}

impl From<serde_json::Error> for Misuse {
    fn from(error: serde_json::Error) -> Self {
        Self::Arguments(error)
    }
}

/// Answers `POST /api/COMMAND`.
pub(crate) async fn answer(
    State(desk): State<Arc<Desk>>,
    Path(command): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    // No form of any page can send this type.
    if headers
        .get(header::CONTENT_TYPE)
        .is_none_or(|kind| kind != "application/json")
    {
        return reply::refused(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "arguments come as application/json.",
        );
    }
    match asked(&command, &body, &desk.opening) {
        Ok(Asked::Watch(job, work)) => stream::answer(Arc::clone(&desk.workbench), job, work),
        Ok(Asked::Call(question)) => call(&desk, question).await,
        Err(Misuse::Unknown) => reply::refused(
            StatusCode::NOT_FOUND,
            &format!("there is no command {command}."),
        ),
        Err(Misuse::Arguments(error)) => reply::refused(
            StatusCode::BAD_REQUEST,
            &format!("the arguments of {command} do not fit: {error}."),
        ),
    }
}

async fn call(
    desk: &Desk,
    question: impl FnOnce(&Workbench) -> Result<Vec<u8>, Failure> + Send + 'static,
) -> Response {
    let workbench = Arc::clone(&desk.workbench);
    match tokio::task::spawn_blocking(move || question(&workbench)).await {
        Ok(Ok(value)) => reply::json(value),
        Ok(Err(failure)) => reply::failure(&failure),
        Err(error) => reply::failure(&Failure::internal(error)),
    }
}

/// What a command asks. Names and arguments are those of `ui/src/lib/transport/transport.ts`.
fn asked(command: &str, args: &[u8], opening: &Opening) -> Result<Asked, Misuse> {
    Ok(match command {
        "status" => ask(Workbench::status),
        "initial" => {
            let opening = opening.clone();
            ask(move |workbench| workbench.initial(&opening))
        }
        "desk" => ask(Workbench::desk),
        "show" => {
            let Shown { document } = given(args)?;
            ask(move |workbench| workbench.show(document))
        }
        "open_text" => {
            let Pasted { text, title, job } = given(args)?;
            watch(Some(job), move |workbench, progress| {
                workbench.open_text(job, &text, title, progress)
            })
        }
        "open_sample" => {
            let Job { job } = given(args)?;
            watch(Some(job), move |workbench, progress| {
                workbench.open_sample(job, progress)
            })
        }
        "case" => {
            let Case { command } = given(args)?;
            watch(command.job(), move |workbench, progress| {
                workbench.run(command, progress)
            })
        }
        "recent" => ask(|workbench| Ok(workbench.recent())),
        "cancel" => {
            let Job { job } = given(args)?;
            ask(move |workbench| Ok(workbench.cancel(job)))
        }
        "edit" => {
            let Change { edit, why } = given(args)?;
            ask(move |workbench| workbench.edit(&edit, why.as_deref()))
        }
        "why" => {
            let Mention { mention } = given(args)?;
            ask(move |workbench| workbench.why(mention))
        }
        "undo" => ask(Workbench::undo),
        "redo" => ask(Workbench::redo),
        "search" => {
            let SearchFor { name, limit } = given(args)?;
            ask(move |workbench| workbench.search(&name, &Query::any(limit)))
        }
        "near" => {
            let Near {
                lon,
                lat,
                within_km,
                limit,
            } = given(args)?;
            ask(move |workbench| {
                workbench.near(
                    Nearby {
                        lon,
                        lat,
                        within_km,
                    },
                    &Query::any(limit),
                )
            })
        }
        "worldviews" => ask(Workbench::worldviews),
        "worldview" => ask(Workbench::worldview),
        "keep_worldview" => {
            let Keep { id } = given(args)?;
            ask(move |workbench| {
                workbench.keep_worldview(&id)?;
                workbench.desk()
            })
        }
        "background" => ask(Workbench::background),
        _ => return map::asked(command, args),
    })
}

pub(crate) fn ask<T: Serialize>(
    question: impl FnOnce(&Workbench) -> Result<T, Failure> + Send + 'static,
) -> Asked {
    Asked::Call(Box::new(move |workbench| {
        question(workbench).map(|value| reply::bytes(&value))
    }))
}

fn watch<T: Serialize>(
    job: Option<u32>,
    work: impl FnOnce(&Workbench, &mut dyn FnMut(f32)) -> Result<T, Failure> + Send + 'static,
) -> Asked {
    let work = move |workbench: &Workbench, progress: &mut dyn FnMut(f32)| {
        let answer = work(workbench, progress)?;
        to_raw_value(&answer).map_err(Failure::internal)
    };
    Asked::Watch(job, Box::new(work))
}

pub(crate) fn given<T: DeserializeOwned>(args: &[u8]) -> Result<T, serde_json::Error> {
    serde_json::from_slice(args)
}

#[derive(Deserialize)]
struct Pasted {
    text: String,
    title: Option<String>,
    job: u32,
}

#[derive(Deserialize)]
struct Keep {
    id: String,
}

#[derive(Deserialize)]
struct Job {
    job: u32,
}

#[derive(Deserialize)]
struct Shown {
    document: u32,
}

#[derive(Deserialize)]
struct Case {
    command: workbench::Command,
}

#[derive(Deserialize)]
struct Change {
    edit: Edit,
    why: Option<String>,
}

#[derive(Deserialize)]
struct Mention {
    mention: u32,
}

#[derive(Deserialize)]
struct SearchFor {
    name: String,
    limit: usize,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Near {
    lon: f64,
    lat: f64,
    within_km: Option<f64>,
    limit: usize,
}
