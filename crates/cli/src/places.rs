//! `dateline search` and `dateline near`: places by name and by nearness.

use std::io::{self, Write};

use casefile::export::{self, Credits, Plain};
use formats::Feature;
use gazetteer::Place;
use serde::Serialize;
use serde_json::{Map, Value};
use workbench::{NearHit, Nearby, Query, SearchHit, Whereabouts, Workbench};

use crate::{
    args::{Format, NearTo, SearchFor, Which},
    fault::{Fault, say},
    output,
    table::{self, Column},
    value::Centre,
};

/// An answer to one of the two questions.
trait Hit: Serialize {
    /// The properties that a hit has beside those of its place, in order.
    const MEASURES: [&'static str; 2];

    /// Its place.
    fn place(&self) -> &Place;

    /// What [`MEASURES`](Self::MEASURES) names, for people.
    fn measures(&self) -> [String; 2];
}

impl Hit for SearchHit {
    const MEASURES: [&'static str; 2] = ["match", "score"];

    fn place(&self) -> &Place {
        &self.place
    }

    fn measures(&self) -> [String; 2] {
        [self.r#match.clone(), format!("{:.2}", self.score)]
    }
}

impl Hit for NearHit {
    const MEASURES: [&'static str; 2] = ["km", "bearing"];

    fn place(&self) -> &Place {
        &self.place
    }

    fn measures(&self) -> [String; 2] {
        [format!("{:.1}", self.km), format!("{:.0}°", self.bearing)]
    }
}

/// Places by name.
pub(crate) fn search(workbench: &Workbench, arguments: &SearchFor) -> Result<(), Fault> {
    let hits = workbench.search(&arguments.name, &query(&arguments.which))?;
    let credits = workbench.credits()?;
    output::write(&arguments.output, |format, out| {
        write(format, &credits, &hits, out)
    })
}

/// Places around a point or a place.
pub(crate) fn near(workbench: &Workbench, arguments: &NearTo) -> Result<(), Fault> {
    let (lat, lon) = around(workbench, &arguments.centre)?;
    let hits = workbench.nearest(
        Nearby {
            lon,
            lat,
            within_km: arguments.within,
        },
        &query(&arguments.which),
    )?;
    let around = workbench.whereabouts(lon, lat)?;
    if let Some(dispute) = &around.dispute {
        say(disputed(dispute, &around));
    }
    let credits = workbench.credits()?;
    output::write(&arguments.output, |format, out| {
        write(format, &credits, &hits, out)
    })
}

/// That the centre lies where states disagree, and whose it is in the worldview.
fn disputed(dispute: &str, around: &Whereabouts) -> String {
    let country = around.country.as_deref().unwrap_or("left open");
    let worldview = around.worldview.as_deref().unwrap_or("unknown");
    format!("the centre is in dispute: {dispute}. In the worldview {worldview} it is {country}.")
}

/// Latitude and longitude of a centre; says on standard error which place a name was taken for.
pub(crate) fn around(workbench: &Workbench, centre: &Centre) -> Result<(f64, f64), Fault> {
    let name = match centre {
        Centre::Point { lat, lon } => return Ok((*lat, *lon)),
        Centre::Name(name) => name,
    };
    let best = workbench.search(name, &Query::any(1))?.into_iter().next();
    let Place {
        id,
        name,
        lat,
        lon,
        country,
        ..
    } = best.ok_or_else(|| Fault::NoSuchName(name.clone()))?.place;
    say(format!(
        "around {name}, {} ({id}) at {lat},{lon}",
        country.as_deref().unwrap_or("no country")
    ));
    Ok((lat, lon))
}

fn query(which: &Which) -> Query {
    Query {
        class: which.class.clone(),
        country: which.country.clone(),
        limit: which.limit,
    }
}

fn write<H: Hit>(
    format: Format,
    credits: &Credits,
    hits: &[H],
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Table => rows(hits, out),
        Format::Jsonl => hits.iter().try_for_each(|hit| line(hit, out)),
        Format::Geojson => {
            export::geojson_in(credits, hits.iter().map(feature), &mut *out)?;
            writeln!(out)
        }
        Format::Csv => {
            let [one, other] = H::MEASURES;
            let columns = [
                "id", "name", "class", "feature", "country", "admin1", one, other,
            ];
            export::csv(&columns, hits.iter().map(feature), out).map(drop)
        }
    }
}

fn line(hit: &impl Hit, out: &mut dyn Write) -> io::Result<()> {
    let mut line = Vec::new();
    hit.serialize(&mut Plain::serializer(&mut line))?;
    line.push(b'\n');
    out.write_all(&line)
}

/// All members but the position, which is the geometry.
fn feature(hit: &impl Hit) -> Feature {
    let mut properties = match serde_json::to_value(hit) {
        Ok(Value::Object(members)) => members,
        _ => Map::new(),
    };
    for member in ["lon", "lat", "bbox"] {
        properties.remove(member);
    }
    Feature {
        id: None,
        geometry: Some(export::point_of(hit.place())),
        properties,
    }
}

fn rows<H: Hit>(hits: &[H], out: &mut dyn Write) -> io::Result<()> {
    let [one, other] = H::MEASURES;
    let columns: [Column; 8] = [
        ("place", false),
        ("country", false),
        ("admin1", false),
        ("feature", false),
        ("lat", true),
        ("lon", true),
        (one, true),
        (other, true),
    ];
    let row = |hit: &H| {
        let (place, [one, other]) = (hit.place(), hit.measures());
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let degrees = |degrees: f64| format!("{degrees:.4}");
        [
            place.name.clone(),
            text(&place.country),
            text(&place.admin1),
            place.feature.clone(),
            degrees(place.lat),
            degrees(place.lon),
            one,
            other,
        ]
    };
    if hits.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", table::of_rows(&columns, hits.iter().map(row)))
}
