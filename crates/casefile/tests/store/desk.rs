//! A folder for cases, and documents to put into them.

use std::{fmt::Write, fs, ops::ControlFlow, path::PathBuf};

use casefile::store::{Arrival, CaseFile, Edit, EditRow, Imported};
use gazetteer::Place;
use geoparse::{
    Actor, Basing, BasingStatus, Candidate, Document, Kind, Mention, Precision, Reading, Role,
    Site, Span, Visit, VisitStatus, When,
};
use rusqlite::Connection;
use tempfile::TempDir;

/// A folder that is gone when it is dropped; in memory where the system has such a folder, so that a thousand edits do not
/// wait for a disk.
pub(crate) fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

/// A place of a little gazetteer.
pub(crate) fn place(id: &str) -> Option<Place> {
    let (name, lon, lat, class, feature, country) = match id {
        "geonames:524901" => ("Moscow", 37.61556, 55.75222, "P", "PPLC", "RU"),
        "geonames:170654" => ("Damascus", 36.29128, 33.5102, "P", "PPLC", "SY"),
        "geonames:163345" => ("Tartus", 35.88659, 34.88902, "P", "PPLA", "SY"),
        "ourairports:OSLK" => ("Hmeimim Air Base", 35.9487, 35.4011, "S", "AIRB", "SY"),
        "geonames:5601538" => ("Moscow", -117.00017, 46.73239, "P", "PPLA2", "US"),
        _ => return None,
    };
    Some(Place {
        id: id.into(),
        name: name.into(),
        lon,
        lat,
        class: class.into(),
        feature: feature.into(),
        country: Some(country.into()),
        admin1: None,
        bbox: None,
    })
}

/// Where the first `part` stands in a text.
pub(crate) fn span(text: &str, part: &str) -> Span {
    let byte = text.find(part).unwrap();
    let start = text[..byte].chars().count();
    Span {
        start,
        end: start + part.chars().count(),
    }
}

/// A mention of `part`, which means the place of that id.
pub(crate) fn mention(text: &str, part: &str, id: Option<&str>) -> Mention {
    let place = id.and_then(place);
    Mention {
        span: span(text, part),
        text: part.into(),
        kind: if place.as_ref().is_some_and(|place| place.class == "S") {
            Kind::Facility
        } else {
            Kind::Place
        },
        role: Role::Literal,
        nested: false,
        confidence: 0.1 + 0.2 / 3.0,
        candidates: id
            .map(|id| Candidate {
                id: id.into(),
                confidence: 0.7,
            })
            .into_iter()
            .collect(),
        place,
    }
}

/// A document with mentions of parts of it.
pub(crate) fn arrival(
    name: &str,
    text: &str,
    published: &str,
    parts: &[(&str, Option<&str>)],
) -> Arrival {
    Arrival {
        document: Document {
            id: name.into(),
            text: text.into(),
            title: Some(format!("On {name}")),
            published: Some(published.into()),
            source: Some("example.org".into()),
        },
        reading: Reading {
            mentions: parts
                .iter()
                .map(|(part, id)| mention(text, part, *id))
                .collect(),
            ..Reading::default()
        },
        notice: None,
    }
}

/// A report of a visit and of a base.
pub(crate) const REPORT: &str = "President Sharaa flew from Damascus to Moscow on 15 October 2025. \
    Russian forces remain at Hmeimim, an air base with air defence. « Сирия » is on the agenda. Moscow had no comment.";

/// That report with all that is told in it.
pub(crate) fn report(name: &str) -> Arrival {
    let mut arrival = arrival(
        name,
        REPORT,
        "2025-10-16",
        &[
            ("Damascus", Some("geonames:170654")),
            ("Moscow", Some("geonames:524901")),
            ("Hmeimim", Some("ourairports:OSLK")),
        ],
    );
    let last = REPORT.rfind("Moscow").unwrap();
    let mut again = mention(REPORT, "Moscow", Some("geonames:524901"));
    again.span.start = REPORT[..last].chars().count();
    again.span.end = again.span.start + 6;
    arrival.reading.mentions.push(again);
    arrival.reading.visits.push(visit());
    arrival.reading.basings.push(basing());
    arrival
}

fn site(part: &str, id: &str) -> Site {
    Site {
        text: part.into(),
        span: span(REPORT, part),
        place: place(id),
    }
}

/// Who went where in the report.
pub(crate) fn visit() -> Visit {
    Visit {
        visitor: Actor {
            text: "President Sharaa".into(),
            span: span(REPORT, "President Sharaa"),
            country: Some("SY".into()),
        },
        destination: site("Moscow", "geonames:524901"),
        origin: Some(site("Damascus", "geonames:170654")),
        origin_assumed: false,
        host_country: Some("RU".into()),
        date: Some(When {
            text: "15 October 2025".into(),
            span: span(REPORT, "15 October 2025"),
            from: Some("2025-10-15".into()),
            to: Some("2025-10-15".into()),
            precision: Precision::Day,
        }),
        status: VisitStatus::Occurred,
        trigger: "flew".into(),
        code: "042".into(),
        evidence: vec![span(REPORT, "flew")],
        confidence: 0.8,
    }
}

/// Whose forces are where in the report.
pub(crate) fn basing() -> Basing {
    Basing {
        operator: Actor {
            text: "Russian forces".into(),
            span: span(REPORT, "Russian forces"),
            country: Some("RU".into()),
        },
        site: Some(site("Hmeimim", "ourairports:OSLK")),
        host_country: Some("SY".into()),
        force: Some("air defence".into()),
        date: None,
        status: BasingStatus::Present,
        trigger: "remain".into(),
        evidence: vec![span(REPORT, "remain")],
        confidence: 0.6,
    }
}

/// Adds documents to a case, as one edit.
pub(crate) fn import(case: &mut CaseFile, arrivals: Vec<Arrival>) -> (Imported, Option<EditRow>) {
    case.import(&mut arrivals.into_iter(), None, &mut || {
        ControlFlow::Continue(())
    })
    .unwrap()
}

/// Makes an edit.
pub(crate) fn edit(case: &mut CaseFile, edit: &Edit) -> Option<EditRow> {
    case.edit(edit, Some("a reason"), &place).unwrap()
}

/// A case file in `folder` with a report in it, closed again.
pub(crate) fn case_with_report(folder: &TempDir) -> PathBuf {
    let path = folder.path().join("a.gpkg");
    let mut case = CaseFile::create(&path).unwrap();
    import(&mut case, vec![report("report.txt")]);
    path
}

/// Every row of every table that edits change, as text.
pub(crate) fn dump(path: &std::path::Path) -> String {
    let conn =
        Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let tables = [
        "sources",
        "documents",
        "places",
        "aliases",
        "remembered",
        "mentions",
        "visits",
        "bases",
        "evidence",
        "saved_views",
    ];
    let mut dumped = String::new();
    for table in tables {
        // Earlier versions had fewer.
        if !conn.table_exists(None, table).unwrap() {
            continue;
        }
        let mut rows = conn
            .prepare(&format!("SELECT * FROM {table} ORDER BY fid"))
            .unwrap();
        let width = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<_> = (0..width)
                .map(|column| row.get_ref(column).unwrap())
                .collect();
            writeln!(dumped, "{table} {values:?}").unwrap();
        }
    }
    dumped
}

/// The bytes of a file.
pub(crate) fn bytes(path: &std::path::Path) -> Vec<u8> {
    fs::read(path).unwrap()
}
