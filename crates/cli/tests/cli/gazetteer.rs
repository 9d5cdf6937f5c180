//! A user's own gazetteers: every form is read, and rows that cannot be used are told with their line.

use std::io::Write;

use zip::write::SimpleFileOptions;

use crate::desk::{Desk, lines};

/// A line of a `GeoNames` dump.
pub(crate) fn row(
    id: u32,
    name: &str,
    others: &str,
    lat: &str,
    lon: &str,
    kind: &str,
    country: &str,
) -> String {
    let people = 1000 + id;
    format!(
        "{id}\t{name}\t{name}\t{others}\t{lat}\t{lon}\t{kind}\t{country}\t\t04\t\t\t\t{people}\t\t10\tAsia/Damascus\t2024-05-06\n"
    )
}

/// A zip archive of such files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn found(desk: &Desk, name: &str) -> Vec<(String, String)> {
    let hits = lines(&desk.prints(&["search", name, "--format", "jsonl"], 0));
    let text =
        |hit: &serde_json::Value, member: &str| hit[member].as_str().unwrap_or_default().to_owned();
    hits.iter()
        .map(|hit| (text(hit, "id"), text(hit, "match")))
        .collect()
}

fn exact(desk: &Desk, name: &str) -> Vec<String> {
    let hits = found(desk, name).into_iter();
    hits.filter(|(_, how)| how == "exact")
        .map(|(id, _)| id)
        .collect()
}

#[test]
fn a_geonames_archive_is_a_layer_that_every_command_asks() {
    let desk = Desk::new();
    let dump = row(
        1,
        "Arwad",
        "أرواد,Arados,https://x.example/y",
        "34.85611",
        "35.85833",
        "P\tPPL",
        "SY",
    ) + &row(2, "Muhafazat Tartus", "", "35.0", "36.0", "A\tADM1", "SY")
        + &row(
            163_345,
            "Tartus by another hand",
            "",
            "34.9",
            "35.9",
            "P\tPPL",
            "SY",
        );
    desk.file(
        "SY.zip",
        archive(&[("readme.txt", b"see the web"), ("SY.txt", dump.as_bytes())]),
    );
    let names = "1\t1\tel\tΆραδος\t\t\t\t\n2\t1\tlink\thttps://x.example\t\t\t\t\n3\t1\tabbr\tARW\t\t\t\t\n4\t99\ten\tElsewhere\t\t\t\t\n";
    desk.file(
        "names.zip",
        archive(&[
            ("iso-languagecodes.txt", b"ISO"),
            ("SY.txt", names.as_bytes()),
        ]),
    );
    let said = desk.says(
        &[
            "gazetteer",
            "import",
            "SY.zip",
            "--alternate-names",
            "names.zip",
        ],
        0,
    );
    assert!(
        said.contains("the layer sy has 3 places; 0 rows were left out"),
        "{said}"
    );

    assert_eq!(exact(&desk, "Arwad"), ["geonames:1"]);
    assert_eq!(
        exact(&desk, "Άραδος"),
        ["geonames:1"],
        "from the table of names"
    );
    assert_eq!(
        exact(&desk, "Arados"),
        [""; 0],
        "left to the table of names"
    );
    let near = lines(&desk.prints(
        &["near", "34.856,35.858", "--limit", "1", "--format", "jsonl"],
        0,
    ));
    assert_eq!(
        (&near[0]["id"], &near[0]["admin1"]),
        (&"geonames:1".into(), &"Muhafazat Tartus".into())
    );
    desk.file("report.txt", "A frigate was seen off Arwad on Monday.");
    let read = lines(&desk.prints(&["parse", "report.txt"], 0));
    assert_eq!(read[0]["mentions"][0]["place"]["id"], "geonames:1");
    // What Dateline ships lies over it until the user says otherwise.
    assert_eq!(exact(&desk, "Tartus by another hand"), ["geonames:163345"]);
    let tartus = lines(&desk.prints(
        &["search", "Tartus", "--limit", "1", "--format", "jsonl"],
        0,
    ));
    assert_eq!(tartus[0]["name"], "Tartus");
}

#[test]
fn airports_bring_their_kinds() {
    let desk = Desk::new();
    desk.file("airports.csv", "id,ident,type,name,latitude_deg,longitude_deg,elevation_ft,continent,iso_country,iso_region,keywords\n\
        1,OSAA,medium_airport,Shayrat Air Base,34.49,36.9,2644,AS,SY,SY-HI,\"Sha'irat Airbase, OSAA\"\n\
        2,XX1,heliport,Rooftop Helipad,34.0,36.0,,AS,SY,SY-HI,\n");
    desk.says(
        &["gazetteer", "import", "airports.csv", "--name", "fields"],
        0,
    );
    let hit = lines(&desk.prints(&["search", "Sha'irat Airbase", "--format", "jsonl"], 0));
    assert_eq!(
        (&hit[0]["id"], &hit[0]["feature"], &hit[0]["country"]),
        (&"ourairports:OSAA".into(), &"AIRB".into(), &"SY".into())
    );
    assert!(
        desk.prints(&["gazetteer", "info", "fields"], 0)
            .contains("public domain")
    );
    assert!(exact(&desk, "OSAA").is_empty(), "a code is no name");
}

#[test]
fn tables_are_read_by_their_headers_or_by_flags() {
    let desk = Desk::new();
    desk.file(
        "bases.csv",
        "Base;Y;X;aka;Country\nFort Alpha;35,5;36,25;Alpha|The Fort;Syria\nFort Beta;1.5;2.5;;SY\n",
    );
    desk.says(
        &[
            "gazetteer",
            "import",
            "bases.csv",
            "--columns",
            "name=Base,lat=Y,lon=X",
            "--feature",
            "S.MILB",
            "--licence",
            "CC0",
            "--date",
            "2025-06-30",
        ],
        0,
    );
    let hit = lines(&desk.prints(&["search", "Fort Alpha", "--format", "jsonl"], 0));
    assert_eq!(
        (&hit[0]["feature"], &hit[0]["lon"]),
        (&"MILB".into(), &36.25.into())
    );
    assert!(hit[0]["id"].as_str().unwrap().starts_with("user:bases/"));
    assert_eq!(exact(&desk, "The Fort").len(), 1);
    let info = lines(&desk.prints(&["gazetteer", "info", "bases", "--format", "jsonl"], 0));
    assert_eq!(
        (
            &info[0]["licence"],
            &info[0]["date"],
            &info[0]["classes"]["S"]
        ),
        (&"CC0".into(), &"2025-06-30".into(), &2.into())
    );
}

#[test]
fn features_and_placemarks_bring_label_points_and_bounds() {
    let desk = Desk::new();
    desk.file("zones.geojson", r#"{"type": "FeatureCollection", "bbox": [0, 0, 1, 1], "features": [
        {"type": "Feature", "id": 7, "properties": {"name": "Safe Zone One", "names": ["Zone I"]}, "geometry":
            {"type": "Polygon", "coordinates": [[[36, 34], [38, 34], [38, 36], [36, 36], [36, 34]]]}},
        {"type": "Feature", "properties": {"name": "Nowhere"}, "geometry": null}]}"#);
    desk.file("sites.kml", r#"<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>
        <name>Not a place</name><Placemark><name>Depot &amp; Yard</name><ExtendedData><Data name="feature"><value>S.MILB</value></Data>
        </ExtendedData><Point><coordinates> 36.5,34.5,0 </coordinates></Point></Placemark></Folder></Document></kml>"#);
    let said = desk.says(&["gazetteer", "import", "zones.geojson", "sites.kml"], 0);
    assert!(
        said.contains("zones.geojson, feature 2: it has no position that can be used"),
        "{said}"
    );
    let zone = lines(&desk.prints(
        &["search", "Zone I", "--limit", "1", "--format", "jsonl"],
        0,
    ));
    assert_eq!(zone[0]["id"], "user:zones/7");
    assert_eq!(zone[0]["bbox"], serde_json::json!([36.0, 34.0, 38.0, 36.0]));
    let (lon, lat) = (
        zone[0]["lon"].as_f64().unwrap(),
        zone[0]["lat"].as_f64().unwrap(),
    );
    assert!(
        (36.0..38.0).contains(&lon) && (34.0..36.0).contains(&lat),
        "{lon},{lat}"
    );
    let depot = lines(&desk.prints(&["search", "Depot & Yard", "--format", "jsonl"], 0));
    assert_eq!(
        (&depot[0]["feature"], &depot[0]["lat"]),
        (&"MILB".into(), &34.5.into())
    );
}

#[test]
fn rows_that_cannot_be_used_are_told_with_their_line() {
    let desk = Desk::new();
    let mut dump = row(1, "Good", "", "34.5", "35.5", "P\tPPL", "SY").into_bytes();
    dump.extend(row(2, "Swapped", "", "134.5", "35.5", "P\tPPL", "SY").bytes());
    dump.extend(row(3, "Off", "", "-95", "200", "P\tPPL", "SY").bytes());
    dump.extend(b"4\ttoo\tfew\n");
    dump.extend(b"5\tNUL\0\n");
    dump.extend(vec![b'x'; 10_000_000]);
    dump.extend(b"\n\xff\xfe\n");
    dump.extend(row(1, "Again", "", "34.5", "35.5", "P\tPPL", "SY").bytes());
    dump.extend(row(9, "Worded", "", "north", "35.5", "P\tPPL", "SY").bytes());
    dump.extend(row(10, "Last", "", "34.6", "35.6", "P\tPPL", "SY").bytes());
    desk.file("SY.txt", dump);
    let said = desk.says(
        &["gazetteer", "import", "SY.txt", "--skipped", "left.csv"],
        0,
    );
    for expected in [
        "SY.txt, line 2: latitude 134.5, longitude 35.5 are off the globe, as if swapped",
        "SY.txt, line 3: latitude -95, longitude 200 are off the globe",
        "SY.txt, line 4: 3 columns where there should be 19",
        "SY.txt, line 5: it holds a NUL byte",
        "SY.txt, line 6: longer than a megabyte",
        "SY.txt, line 7: it is not UTF-8",
        "SY.txt, line 8: the id geonames:1 was given to an earlier row",
        "SY.txt, line 9: latitude is \"north\", which is no number",
        "the layer sy has 2 places; 8 rows were left out",
    ] {
        assert!(said.contains(expected), "{expected:?} in {said}");
    }
    let list = std::fs::read_to_string(desk.path("left.csv")).unwrap();
    assert_eq!(list.lines().count(), 9, "{list}");
    assert_eq!(exact(&desk, "Last"), ["geonames:10"]);
}

/// Nothing is added, and the message says what would have been right.
#[test]
fn files_that_are_no_gazetteers_are_refused() {
    let desk = Desk::new();
    desk.file("noise.zip", archive(&[("noise.bin", b"\x00\x01\x02")]));
    desk.file(
        "liar.zip",
        archive(&[("SY.txt", b"\x00\x01\x02\nnonsense")]),
    );
    desk.file("cut.zip", &archive(&[("SY.txt", &[b'a'; 5000])])[..60]);
    desk.file("wrong.csv", "place,easting,northing\nHoms,1,2\n");
    desk.file("empty.csv", "");
    desk.file(
        "broken.geojson",
        "{\"type\": \"FeatureCollection\",\n \"features\": [{]}",
    );
    desk.file("broken.kml", "<kml><Placemark><name>Homs");
    desk.file("deep.kml", "<Folder>".repeat(100_000));
    desk.file("none.csv", "name,lat,lon\nHoms,95,200\n");
    desk.file("what.dat", "?");
    for (file, expected) in [
        (
            "noise.zip",
            "noise.zip holds no .txt, .csv, .tsv, .geojson, .json or .kml file, only noise.bin",
        ),
        (
            "liar.zip",
            "liar.zip/SY.txt, line 1: this is no GeoNames dump",
        ),
        ("cut.zip", "cut.zip is no zip archive that can be read"),
        (
            "wrong.csv",
            "wrong.csv, line 1: no column for lat was found among place, easting, northing; name it with --columns lat=HEADER",
        ),
        ("empty.csv", "empty.csv, line 1: the file is empty"),
        ("broken.geojson", "at line 2 column"),
        (
            "broken.kml",
            "broken.kml, after placemark 0: it breaks off within <name>",
        ),
        ("deep.kml", "more than 500 deep"),
        ("none.csv", "no row could be used"),
        ("what.dat", "say it with --format"),
        ("absent.csv", "cannot read absent.csv"),
    ] {
        let said = desk.says(&["gazetteer", "import", file, "--name", "bad"], 1);
        assert!(said.contains(expected), "{file}: {expected:?} in {said}");
    }
    let left: Vec<_> = std::fs::read_dir(desk.path("xdg/dateline/gazetteers"))
        .unwrap()
        .flatten()
        .map(|file| file.file_name())
        .collect();
    assert_eq!(left, ["import.lock"], "nothing else stays");
    assert_eq!(exact(&desk, "Moscow"), ["geonames:524901"]);
}

/// 80 MB of zeros in an archive of 80 kB: the disk and the memory must not be asked for them.
#[test]
fn an_archive_that_swells_without_end_is_refused() {
    let desk = Desk::new();
    let mut swell = row(1, "Good", "", "34.5", "35.5", "P\tPPL", "SY").into_bytes();
    swell.resize(80 << 20, 0);
    desk.file("bomb.zip", archive(&[("SY.txt", &swell)]));
    let said = desk.says(&["gazetteer", "import", "bomb.zip"], 1);
    assert!(
        said.contains("bomb.zip/SY.txt: it unpacks to more than 200 times its size"),
        "{said}"
    );
}
