//! `dateline parse` by its contract, over a gazetteer of five places.

use crate::desk::{Desk, lines};
use serde_json::{Value, json};

const REPORT: &str = "The delegation flew from Damascus to Moscow on Tuesday.";

fn surfaces(document: &Value) -> Vec<&str> {
    document["mentions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mention| mention["text"].as_str().unwrap())
        .collect()
}

#[test]
fn a_report_gives_one_line_with_its_places() {
    let desk = Desk::new();
    desk.file("report.txt", REPORT);
    let printed = lines(&desk.prints(&["parse", "report.txt"], 0));
    let [document] = printed.as_slice() else {
        panic!("{printed:?}")
    };
    assert_eq!(document["id"], "report.txt");
    assert_eq!(surfaces(document), ["Damascus", "Moscow"]);
    assert_eq!(document["mentions"][1]["place"]["id"], "geonames:524901");
    let members: Vec<&str> = document
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        members,
        ["basings", "focus", "id", "mentions", "visits"],
        "text belongs in only where it was extracted"
    );
}

// Spans count code points, also behind letters of several bytes and line ends of two.
#[test]
fn spans_point_at_the_surface() {
    let desk = Desk::new();
    let text = "« L’été », dit-il.\r\nΣτη Μόσχα: Moscow, 莫斯科. Then Damascus.";
    desk.file("report.txt", text);
    let printed = lines(&desk.prints(&["parse", "report.txt"], 0));
    let characters: Vec<char> = text.chars().collect();
    let mentions = printed[0]["mentions"].as_array().unwrap();
    assert!(mentions.len() >= 2, "{mentions:?}");
    for mention in mentions {
        let at = |end: &str| usize::try_from(mention[end].as_u64().unwrap()).unwrap();
        assert_eq!(
            characters[at("start")..at("end")]
                .iter()
                .collect::<String>(),
            mention["text"]
        );
    }
}

#[test]
fn given_spans_give_one_mention_each_in_their_order() {
    let desk = Desk::new();
    desk.file(
        "gold.jsonl",
        json!({"text": REPORT, "spans": [{"start": 37, "end": 43}, {"start": 4, "end": 14}]})
            .to_string(),
    );
    let printed = lines(&desk.prints(&["parse", "gold.jsonl"], 0));
    assert_eq!(surfaces(&printed[0]), ["Moscow", "delegation"]);
    assert_eq!(printed[0]["mentions"][1]["place"], Value::Null);
    assert_eq!(
        (&printed[0]["visits"], &printed[0]["basings"]),
        (&json!([]), &json!([]))
    );
}

#[test]
fn an_empty_list_of_spans_gives_no_mention() {
    let desk = Desk::new();
    desk.file(
        "gold.jsonl",
        json!({"text": REPORT, "spans": []}).to_string(),
    );
    assert_eq!(
        lines(&desk.prints(&["parse", "gold.jsonl"], 0))[0]["mentions"],
        json!([])
    );
}

#[test]
fn ids_are_base_names_made_unique_and_line_numbers() {
    let desk = Desk::new();
    desk.file("a/report.txt", REPORT);
    desk.file("b/report.txt", REPORT);
    desk.file(
        "more.jsonl",
        "{\"text\": \"x\"}\n{\"id\": \"own\", \"text\": \"y\"}\n{\"text\": \"z\"}\n",
    );
    let printed = lines(&desk.prints(&["parse", "a/report.txt", "more.jsonl", "b/report.txt"], 0));
    let ids: Vec<&str> = printed
        .iter()
        .map(|document| document["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["report.txt", "0", "own", "2", "report.txt-2"]);
}

// A run over thousands of articles must not be lost to one of them.
#[test]
fn what_fails_is_told_with_file_and_line_and_the_rest_goes_on() {
    let desk = Desk::new();
    desk.file("report.txt", REPORT);
    desk.file("bad.jsonl", "{\"text\": \"Moscow\"}\nnonsense\n{\"text\": \"Moscow\", \"spans\": [{\"start\": 0, \"end\": 9}]}\n");
    let run = desk
        .dateline(&["parse", "bad.jsonl", "none.txt", "report.txt"])
        .assert()
        .code(1)
        .get_output()
        .clone();
    let said = String::from_utf8(run.stderr).unwrap();
    assert_eq!(lines(&String::from_utf8(run.stdout).unwrap()).len(), 2);
    for expected in [
        "bad.jsonl, line 2:",
        "bad.jsonl, line 3: span 0",
        "none.txt could not be read",
    ] {
        assert!(said.contains(expected), "{said}");
    }
}

// The order is how callers pair answers with questions.
#[test]
fn many_documents_come_back_in_order() {
    let desk = Desk::new();
    let document =
        |number: usize| json!({"text": REPORT.repeat(1 + number % 13)}).to_string() + "\n";
    desk.file("many.jsonl", (0..300).map(document).collect::<String>());
    let printed = lines(&desk.prints(&["parse", "many.jsonl"], 0));
    let ids: Vec<&str> = printed
        .iter()
        .map(|document| document["id"].as_str().unwrap())
        .collect();
    let expected: Vec<String> = (0..300).map(|number| number.to_string()).collect();
    assert_eq!(ids, expected);
}

#[test]
fn standard_input_is_a_document() {
    let desk = Desk::new();
    let run = desk
        .dateline(&["parse", "-"])
        .write_stdin(REPORT)
        .assert()
        .code(0)
        .get_output()
        .clone();
    let printed = lines(&String::from_utf8(run.stdout).unwrap());
    assert_eq!(
        (&printed[0]["id"], surfaces(&printed[0]).len()),
        (&json!("stdin"), 2)
    );
}

#[test]
fn geojson_is_one_collection_over_all_inputs() {
    let desk = Desk::new();
    desk.file("one.txt", REPORT);
    desk.file("two.txt", "In Sydney, nothing happened.");
    let printed = desk.prints(&["parse", "one.txt", "two.txt", "--format", "geojson"], 0);
    let collection: Value = serde_json::from_str(&printed).unwrap();
    let features = collection["features"].as_array().unwrap();
    let documents: Vec<&Value> = features
        .iter()
        .map(|feature| &feature["properties"]["document"])
        .collect();
    assert_eq!(documents, ["one.txt", "one.txt", "two.txt"]);
    assert_eq!(
        features[2]["geometry"]["coordinates"],
        json!([151.20732, -33.86785])
    );
    assert_eq!(
        features[2]["properties"]["evidence"],
        "In Sydney, nothing happened."
    );
    assert_eq!(
        collection["bbox"],
        json!([36.29128, -33.86785, 151.20732, 55.75222])
    );
}

#[test]
fn csv_has_one_header_over_all_inputs() {
    let desk = Desk::new();
    desk.file("one.txt", REPORT);
    desk.file("two.txt", REPORT);
    let printed = desk.prints(&["parse", "one.txt", "two.txt", "--format", "csv"], 0);
    assert_eq!(printed.lines().count(), 5);
    assert!(printed.starts_with("lon,lat,document,start,end,text,kind,role,nested,confidence,id,name,class,feature,country,evidence\n"));
}

// A text from somewhere must not be able to write to the terminal of who reads it.
#[test]
fn a_table_holds_no_control_characters() {
    let desk = Desk::new();
    let text = "From \u{1b}[31mMoscow.";
    desk.file(
        "gold.jsonl",
        json!({"id": "a\u{1b}b", "text": text, "spans": [{"start": 5, "end": 16}]}).to_string(),
    );
    let printed = desk.prints(&["parse", "gold.jsonl", "--format", "table"], 0);
    assert!(
        printed.contains("1 place named") && printed.contains("Moscow"),
        "{printed}"
    );
    assert!(!printed.contains('\u{1b}'), "{printed}");
}

#[test]
fn an_output_file_is_written_and_nothing_is_printed() {
    let desk = Desk::new();
    desk.file("report.txt", REPORT);
    assert_eq!(
        desk.prints(&["parse", "report.txt", "-o", "out.jsonl"], 0),
        ""
    );
    assert_eq!(
        lines(&std::fs::read_to_string(desk.path("out.jsonl")).unwrap()).len(),
        1
    );
}

// Why a place was taken must be told in words, for every name, in the order of the text.
#[test]
fn a_reading_explains_itself() {
    let desk = Desk::new();
    desk.file("report.txt", REPORT);
    let printed = desk.prints(&["parse", "report.txt", "--explain"], 0);
    let names: Vec<&str> = printed
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .collect();
    assert_eq!(names.len(), 2, "{printed}");
    assert!(
        names[0].contains("Damascus (25–33): Damascus, SY [geonames:170654]"),
        "{printed}"
    );
    assert!(
        printed.contains("because how well known it is (+"),
        "{printed}"
    );
    desk.prints(&["parse", "report.txt", "--explain", "--format", "csv"], 2);
}

// Whoever reads thousands of articles must know which of them were read by halves.
#[test]
fn another_language_is_told_on_standard_error_and_in_the_line() {
    let desk = Desk::new();
    desk.file(
        "news.txt",
        "Министр прилетел в столицу в понедельник и встретился с президентом страны.",
    );
    let said = desk.says(&["parse", "news.txt", "--mode", "fast"], 0);
    assert!(said.contains("news.txt: this is Russian"), "{said}");
    let printed = lines(&desk.prints(&["parse", "news.txt", "--mode", "fast"], 0));
    assert_eq!(printed[0]["language"], "rus");
    desk.file("report.txt", REPORT);
    assert_eq!(
        lines(&desk.prints(&["parse", "report.txt"], 0))[0].get("language"),
        None
    );
}

// Reading without the tagger must never pass for reading with it.
#[test]
fn a_missing_tagger_is_told_and_a_damaged_one_refused() {
    let desk = Desk::new();
    desk.file("report.txt", REPORT);
    for mode in ["accurate", "fast"] {
        let said = desk.says(&["parse", "report.txt", "--mode", mode], 0);
        assert!(said.contains("the data folder holds no tagger"), "{said}");
    }
    desk.file("data/tagger/tagger.onnx", "no model");
    assert!(
        desk.says(&["parse", "report.txt"], 3)
            .contains("vocabulary.txt")
    );
    desk.file("data/tagger/vocabulary.txt", "[UNK]\n[CLS]\n[SEP]\n");
    let said = desk.says(&["parse", "report.txt"], 3);
    assert!(
        said.contains("tagger.onnx: the model cannot be read")
            && said.contains("remove the folder"),
        "{said}"
    );
}
