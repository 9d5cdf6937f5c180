//! Every edit that `dateline case edit` knows, each seen in what the case then says.

use serde_json::{Value, json};

use crate::desk::{Desk, lines};

const REPORT: &str =
    "The delegation flew from Damascus to Moscow on Tuesday. Envoys met at the old pier.";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("report.txt", REPORT);
    desk.prints(&["case", "new", "c.gpkg"], 0);
    let about = ["--published", "2025-10-15", "--source", "example.org"];
    let add = ["case", "add", "c.gpkg", "report.txt"];
    desk.prints(&[&add[..], &about[..]].concat(), 0);
    desk
}

fn edit(desk: &Desk, arguments: &[&str]) -> String {
    desk.prints(&[&["case", "edit", "c.gpkg"], arguments].concat(), 0)
}

fn rows(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    lines(&desk.prints(&[&["case"], arguments].concat(), 0))
}

fn mentions(desk: &Desk) -> Vec<(Value, Value, Value)> {
    let told = |row: &Value| {
        (
            row["text"].clone(),
            row["place"]["id"].clone(),
            row["status"].clone(),
        )
    };
    rows(desk, &["query", "c.gpkg"]).iter().map(told).collect()
}

fn told(text: &str, place: &str, status: &str) -> (Value, Value, Value) {
    (text.into(), place.into(), status.into())
}

#[test]
fn a_missed_mention_is_added_and_removed() {
    let desk = desk();
    let start = REPORT.find("the old pier").unwrap();
    let (start, end) = (start.to_string(), (start + 12).to_string());
    let said = edit(
        &desk,
        &[
            "mention",
            "1",
            &start,
            &end,
            "--place",
            "geonames:163345",
            "--kind",
            "facility",
        ],
    );
    assert!(said.contains("added the mention “the old pier”"), "{said}");
    assert_eq!(
        mentions(&desk)[2],
        told("the old pier", "geonames:163345", "confirmed")
    );
    let added = rows(&desk, &["query", "c.gpkg", "--kind", "facility"])[0]["id"].to_string();
    edit(&desk, &["remove", &format!("mention:{added}")]);
    assert_eq!(mentions(&desk).len(), 2);
    let said = desk.says(&["case", "edit", "c.gpkg", "remove", "mention:1"], 1);
    assert!(said.contains("Reject it instead"), "{said}");
    let said = desk.says(&["case", "edit", "c.gpkg", "mention", "1", "80", "900"], 1);
    assert!(said.contains("no stretch of document 1"), "{said}");
}

#[test]
fn own_places_and_names_are_found_in_later_documents() {
    let desk = desk();
    let said = edit(
        &desk,
        &["place", "The old pier", "34.91,35.87", "--country", "sy"],
    );
    let id = said.split(['(', ')']).nth(1).unwrap().to_owned();
    edit(&desk, &["alias", &id, "the old pier"]);
    desk.file("later.txt", "A ship lay at the old pier, off Tartus.");
    desk.prints(&["case", "add", "c.gpkg", "later.txt"], 0);
    assert!(mentions(&desk).contains(&told("the old pier", &id, "auto")));
    let near = rows(&desk, &["query", "c.gpkg", "--within", "5km:34.91,35.87"]);
    assert!(
        near.iter().any(|row| row["place"]["country"] == "SY"),
        "{near:?}"
    );
    edit(
        &desk,
        &["json", &json!({"edit": "change-place", "place": id, "name": "The new pier", "lon": 35.8, "lat": 34.9}).to_string()],
    );
    let places = rows(&desk, &["list", "c.gpkg", "places"]);
    assert!(
        places
            .iter()
            .any(|place| place["name"] == "The new pier" && place["own"] == true)
    );
    edit(
        &desk,
        &[
            "json",
            r#"{"edit": "remove-alias", "name": "the old pier"}"#,
        ],
    );
    let said = desk.says(
        &[
            "case",
            "edit",
            "c.gpkg",
            "json",
            r#"{"edit": "remove-alias", "name": "the old pier"}"#,
        ],
        1,
    );
    assert!(said.contains("no alias the old pier"), "{said}");
}

#[test]
fn verdicts_reach_and_are_remembered() {
    let desk = desk();
    edit(
        &desk,
        &[
            "choose",
            "1",
            "geonames:163345",
            "--all",
            "case",
            "--remember",
            "--why",
            "the port",
        ],
    );
    desk.file("later.txt", "Talks were held in Damascus.");
    desk.prints(&["case", "add", "c.gpkg", "later.txt"], 0);
    assert_eq!(
        mentions(&desk)[2],
        told("Damascus", "geonames:163345", "corrected")
    );
    edit(
        &desk,
        &["json", r#"{"edit": "forget", "name": "damascus"}"#],
    );
    desk.file("last.txt", "More talks were held in Damascus.");
    desk.prints(&["case", "add", "c.gpkg", "last.txt"], 0);
    assert_eq!(
        mentions(&desk)[3],
        told("Damascus", "geonames:170654", "auto")
    );
    edit(&desk, &["reset", "1"]);
    edit(&desk, &["confirm", "2"]);
    edit(&desk, &["point", "1", "--", "-33.5,36.3"]);
    let point = &rows(&desk, &["query", "c.gpkg"])[0]["place"];
    assert_eq!(
        (&point["lat"], &point["lon"]),
        (&(-33.5).into(), &36.3.into())
    );
    assert_eq!(mentions(&desk)[1].2, "confirmed");
}

#[test]
fn tags_and_notes_come_and_go() {
    let desk = desk();
    for on in ["document:1", "mention:1", "place:geonames:170654"] {
        edit(&desk, &["tag", on, "urgent"]);
        edit(&desk, &["tag", on, "checked"]);
        edit(&desk, &["untag", on, "urgent"]);
        edit(&desk, &["note", on, "ask the desk"]);
    }
    let document = &rows(&desk, &["list", "c.gpkg"])[0];
    assert_eq!(
        (&document["tags"], &document["notes"]),
        (&json!(["checked"]), &"ask the desk".into())
    );
    let tagged = rows(&desk, &["query", "c.gpkg", "--tag", "checked"]);
    assert_eq!(
        (tagged.len(), &tagged[0]["notes"]),
        (1, &"ask the desk".into())
    );
    edit(&desk, &["note", "mention:1", ""]);
    assert_eq!(
        rows(&desk, &["query", "c.gpkg", "--tag", "checked"])[0]["notes"],
        Value::Null
    );
    let said = desk.says(&["case", "edit", "c.gpkg", "tag", "mention:1", "a,b"], 1);
    assert!(said.contains("without a comma"), "{said}");
    assert!(edit(&desk, &["untag", "mention:1", "none"]).contains("nothing changed"));
}

#[test]
fn visits_and_basings_are_added_judged_and_removed() {
    let desk = desk();
    let site = json!({"text": "Moscow", "start": 37, "end": 43, "place": {"id": "geonames:524901", "name": "x", "lon": 0, "lat": 0, "class": "P", "feature": "", "country": null, "admin1": null}});
    let visit = json!({"visitor": {"text": "The delegation", "start": 0, "end": 14, "country": "SY"}, "destination": site, "origin": null, "origin_assumed": false,
        "host_country": "RU", "date": null, "status": "occurred", "trigger": "flew", "code": "042", "evidence": [{"start": 15, "end": 19}], "confidence": 0.5});
    let basing = json!({"operator": {"text": "Envoys", "start": 56, "end": 62, "country": "RU"}, "site": site, "host_country": "RU", "force": null, "date": null,
        "status": "present", "trigger": "met", "evidence": [], "confidence": 0.5});
    let of = |kind| rows(&desk, &["query", "c.gpkg", "--of", kind]);
    let before = (of("visits").len(), of("bases").len());
    edit(
        &desk,
        &[
            "json",
            &json!({"edit": "add-visit", "document": 1, "visit": visit}).to_string(),
        ],
    );
    edit(
        &desk,
        &[
            "json",
            &json!({"edit": "add-basing", "document": 1, "basing": basing}).to_string(),
        ],
    );
    let visit = of("visits")
        .into_iter()
        .find(|row| row["told"]["own"] == true)
        .unwrap();
    assert_eq!(
        visit["told"]["sentences"][0],
        "The delegation flew from Damascus to Moscow on Tuesday."
    );
    assert_eq!(
        visit["visit"]["destination"]["place"]["name"], "Moscow",
        "the gazetteer's, not the edit's"
    );
    let on = format!("visit:{}", visit["id"]);
    edit(&desk, &["judge", &on, "reject"]);
    assert_eq!(of("visits").len(), before.0);
    edit(&desk, &["judge", &on, "confirm"]);
    edit(&desk, &["remove", &on]);
    let base = of("bases")
        .into_iter()
        .find(|row| row["told"]["own"] == true)
        .unwrap();
    edit(
        &desk,
        &["judge", &format!("basing:{}", base["id"]), "reset"],
    );
    edit(&desk, &["remove", &format!("basing:{}", base["id"])]);
    assert_eq!((of("visits").len(), of("bases").len()), before);
    let said = desk.says(
        &["case", "edit", "c.gpkg", "judge", "mention:1", "reject"],
        2,
    );
    assert!(
        said.contains("`judge` is for visit:N or basing:N"),
        "{said}"
    );
    edit(&desk, &["remove", "document:1"]);
    assert!(mentions(&desk).is_empty());
    for _ in 0..8 {
        desk.prints(&["case", "undo", "c.gpkg"], 0);
    }
    assert_eq!(mentions(&desk).len(), 2);
}

#[test]
fn views_are_kept_and_asked_again() {
    let desk = desk();
    let view = json!({"edit": "keep-view", "name": "Syria", "question": {"country": "SY"}, "shown": {"zoom": 5}});
    edit(&desk, &["json", &view.to_string()]);
    let kept = &rows(&desk, &["list", "c.gpkg", "views"])[0];
    assert_eq!(
        (
            &kept["name"],
            &kept["question"]["countries"],
            &kept["shown"]["zoom"]
        ),
        (&"Syria".into(), &json!(["SY"]), &5.into())
    );
    let table = desk.prints(&["case", "list", "c.gpkg", "views", "--format", "table"], 0);
    assert!(table.contains(r#"{"countries":["SY"]}"#), "{table}");
    let texts = |arguments: &[&str]| -> Vec<Value> {
        let all = [&["query", "c.gpkg", "--view", "Syria"], arguments].concat();
        rows(&desk, &all)
            .into_iter()
            .map(|row| row["text"].clone())
            .collect()
    };
    assert_eq!(texts(&[]), ["Damascus"]);
    assert_eq!(
        texts(&["--country", "RU"]),
        ["Moscow"],
        "what is said narrows it"
    );
    let ask = ["query", "c.gpkg", "--ask", r#"{"country": "SY"}"#];
    assert_eq!(rows(&desk, &ask)[0]["text"], "Damascus");
    assert_eq!(
        rows(&desk, &[&ask[..], &["--country", "RU"]].concat())[0]["text"],
        "Moscow"
    );
    for (bad, expected) in [("{", "EOF"), (r#"{"contry": "SY"}"#, "no part contry")] {
        let said = desk.says(&["case", "query", "c.gpkg", "--ask", bad], 2);
        assert!(said.contains(expected), "{said}");
    }
    assert!(
        desk.says(&["case", "query", "c.gpkg", "--view", "none"], 1)
            .contains("no view none")
    );
    edit(
        &desk,
        &["json", r#"{"edit": "remove-view", "name": "Syria"}"#],
    );
    assert!(rows(&desk, &["list", "c.gpkg", "views"]).is_empty());
}
