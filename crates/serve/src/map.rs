//! Commands of the map: what is measured, gathered and laid over it.

use std::path::PathBuf;

use serde::Deserialize;
use workbench::{Question, Workbench};

use crate::command::{Asked, Misuse, ask, given};

/// What a command of the map asks. Names and arguments are those of `ui/src/lib/transport/map.ts`.
pub(crate) fn asked(command: &str, args: &[u8]) -> Result<Asked, Misuse> {
    Ok(match command {
        "position" => {
            let At { lon, lat } = given(args)?;
            ask(move |workbench| workbench.position(lon, lat))
        }
        "locate" => {
            let Text { text } = given(args)?;
            ask(move |workbench| workbench.locate(&text))
        }
        "measure" => {
            let Points { points } = given(args)?;
            ask(move |workbench| workbench.measure(&points))
        }
        "rings" => {
            let Rings { lon, lat, km } = given(args)?;
            ask(move |workbench| workbench.rings(lon, lat, &km))
        }
        "within" => {
            let Area {
                points,
                mentions,
                bases,
            } = given(args)?;
            ask(move |workbench| workbench.within(&points, mentions.as_deref(), bases.as_deref()))
        }
        "clusters" => {
            let Viewport {
                bbox,
                zoom,
                question,
            } = given(args)?;
            Asked::Call(Box::new(move |workbench| {
                workbench.case_clusters(bbox, zoom, &question)
            }))
        }
        "references" => ask(|workbench: &Workbench| Ok(workbench.references())),
        "add_reference" => {
            let File { path } = given(args)?;
            ask(move |workbench| workbench.add_reference(&path))
        }
        "add_reference_text" => {
            let Handed { name, text } = given(args)?;
            ask(move |workbench| workbench.add_reference_text(&name, &text))
        }
        "remove_reference" => {
            let Number { id } = given(args)?;
            ask(move |workbench| workbench.remove_reference(id))
        }
        "choose_background" => {
            let Chosen { path } = given(args)?;
            ask(move |workbench| workbench.choose_background(path))
        }
        _ => return Err(Misuse::Unknown),
    })
}

#[derive(Deserialize)]
struct At {
    lon: f64,
    lat: f64,
}

#[derive(Deserialize)]
struct Text {
    text: String,
}

#[derive(Deserialize)]
struct Points {
    points: Vec<[f64; 2]>,
}

#[derive(Deserialize)]
struct Area {
    points: Vec<[f64; 2]>,
    mentions: Option<Box<Question>>,
    bases: Option<Box<Question>>,
}

#[derive(Deserialize)]
struct Rings {
    lon: f64,
    lat: f64,
    km: Vec<f64>,
}

#[derive(Deserialize)]
struct Viewport {
    bbox: [f64; 4],
    zoom: f64,
    #[serde(default)]
    question: Box<Question>,
}

#[derive(Deserialize)]
struct File {
    path: PathBuf,
}

#[derive(Deserialize)]
struct Handed {
    name: String,
    text: String,
}

#[derive(Deserialize)]
struct Number {
    id: u32,
}

#[derive(Deserialize)]
struct Chosen {
    path: Option<PathBuf>,
}
