//! The gazetteer that ships, and the tables that it is made of.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use csv::StringRecord;
use gazetteer::{Filter, Gazetteer, Near, PointKind, globe};

static SHIPPED: LazyLock<Gazetteer> =
    LazyLock::new(|| Gazetteer::open(&data().join("gazetteer.bin")).unwrap());

/// Kilometres within which a populated place must be to tell whose a point is, and within which one of its country must be.
const CLOSE: f64 = 20.0;
const AROUND: f64 = 100.0;
/// How many populated places are asked whose land it is.
const NEIGHBOURS: usize = 400;
const ISLANDS: [&str; 5] = ["ISL", "ISLS", "ATOL", "RF", "SHOL"];

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

/// Header and rows of a table.
fn table(path: &Path) -> (StringRecord, Vec<StringRecord>) {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    (header, reader.records().map(Result::unwrap).collect())
}

/// The cell of a column; none where the table has no such column or the cell is empty.
fn cell<'r>(header: &StringRecord, row: &'r StringRecord, column: &str) -> Option<&'r str> {
    let at = header.iter().position(|name| name == column)?;
    row.get(at).filter(|cell| !cell.is_empty())
}

fn number(header: &StringRecord, row: &StringRecord, column: &str) -> Option<f64> {
    cell(header, row, column).map(|cell| cell.parse().unwrap())
}

/// The tables of places that are written by hand.
fn curated() -> Vec<PathBuf> {
    let files = fs::read_dir(data().join("curated")).unwrap();
    let mut tables: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    tables.retain(|path| path.extension().is_some_and(|end| end == "csv"));
    tables.sort();
    tables
}

/// Names as news has them, each with the place that is meant: old and new forms, other scripts, misspellings, bases,
/// straits, regions, peoples, seats of power.
#[test]
fn known_names_find_their_place_first() {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/known_places.csv");
    let (header, rows) = table(&list);
    let mut wrong = Vec::new();
    for row in &rows {
        let [lat, lon, km] = ["lat", "lon", "km"].map(|column| number(&header, row, column));
        let name = cell(&header, row, "name").unwrap();
        let found = SHIPPED.search(name, &Filter::default(), 1);
        let record = found.first().map(|found| SHIPPED.record(found.place));
        let away =
            record.map(|record| globe::km(lon.unwrap(), lat.unwrap(), record.lon, record.lat));
        if away.is_none_or(|away| away > km.unwrap()) {
            wrong.push(format!(
                "{name}: {:?} {away:?}",
                record.map(|record| record.id)
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}: {wrong:#?}",
        wrong.len(),
        rows.len()
    );
}

/// No id stands twice in a table, and every row says where it is from.
#[test]
fn ids_are_unique_and_sources_are_filled() {
    let mut all = 0;
    for path in curated() {
        let (header, rows) = table(&path);
        let mut ids = HashSet::new();
        for row in rows {
            let source = cell(&header, &row, "source").unwrap_or_default();
            let honest = [
                "own knowledge",
                "general knowledge",
                "geonames:",
                "ourairports:",
            ];
            let known = honest.iter().any(|start| source.starts_with(start));
            assert!(known, "{}: {row:?}", path.display());
            if let Some(id) = cell(&header, &row, "id") {
                assert!(ids.insert(id.to_owned()), "{}: {id} again", path.display());
            }
        }
        all += ids.len();
    }
    assert!(all > 800, "{all} places");
}

/// A row lies in the country that it states: one of the populated places nearest to it is of that country. This tells
/// nothing of islands, off whose coasts others may live nearer, nor of where nobody lives; the build, which has outlines,
/// checks these too.
#[test]
fn curated_rows_lie_in_their_country() {
    let towns = Filter {
        class: vec!["P".to_owned()],
        ..Filter::default()
    };
    let mut wrong = Vec::new();
    for path in curated() {
        let (header, rows) = table(&path);
        for row in &rows {
            let text = |column| cell(&header, row, column);
            let point = number(&header, row, "lon").zip(number(&header, row, "lat"));
            let island = text("feature").is_some_and(|code| ISLANDS.contains(&code));
            let (Some((lon, lat)), Some(id), Some(stated), false) =
                (point, text("id"), text("country"), island)
            else {
                continue;
            };
            // Where control was settled against the source's country, the gazetteer says whose it is.
            let shipped = SHIPPED
                .find(id)
                .and_then(|place| SHIPPED.record(place).country);
            let near = SHIPPED.nearest(lon, lat, &towns, Some(AROUND), NEIGHBOURS);
            let own = |near: &Near| SHIPPED.record(near.place).country == shipped.or(Some(stated));
            let told = near.first().is_some_and(|first| first.km <= CLOSE);
            if told && !near.iter().any(own) {
                wrong.push(format!("{}: {id} is not in {stated}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}: {wrong:#?}", wrong.len());
}

/// Whoever measures by an administrative unit must be able to tell a computed point from a stated one.
#[test]
fn computed_points_are_marked() {
    let filter = Filter {
        class: vec!["ADM2".to_owned()],
        country: Some("US".to_owned()),
        ..Filter::default()
    };
    let units = SHIPPED.nearest(-98.0, 39.0, &filter, None, 50);
    assert_eq!(units.len(), 50);
    let marked = |near: &Near| SHIPPED.record(near.place).point != PointKind::Stated;
    assert!(units.iter().all(marked));
}
