//! The same lines make the same file, byte for byte, in whatever order they come.

use std::fs;
use std::process::Command;

const LINES: &str = r#"{"id":"geonames:163345","name":"Tartus","lat":34.88902,"lon":35.88659,"class":"P","feature":"PPLA","country":"SY","admin1":"14","admin1_name":"Tartus","population":458327,"names":[["Tartous","a"],["طرطوس","a"]]}
{"id":"geonames:163342","name":"Tartus","lat":34.9274,"lon":36.0901,"class":"A","feature":"ADM1","country":"SY","admin1":"14","admin1_name":"Tartus","population":540626,"point":"label","bbox":[35.8,34.6,36.4,35.3],"names":[]}
{"id":"dateline:kremlin","name":"Kremlin","lat":55.752,"lon":37.6175,"class":"S","feature":"GOVL","country":"RU","population":0,"importance":75,"names":[["Moscow Kremlin","a"]]}
{"id":"geonames:2017370","name":"Russia","lat":60.0,"lon":100.0,"class":"A","feature":"PCLI","country":"RU","population":144478050,"names":[["Russian","d"],["RF","b"]]}
"#;

fn pack(lines: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (input, output) = (
        folder.path().join("in.jsonl"),
        folder.path().join("out.bin"),
    );
    fs::write(&input, lines).unwrap();
    let packer = Command::new(env!("CARGO_BIN_EXE_gazetteer-pack"))
        .arg(&input)
        .arg(&output)
        .output();
    assert!(packer.unwrap().status.success());
    fs::read(output).unwrap()
}

#[test]
fn a_rebuild_gives_the_same_bytes() {
    let first = pack(LINES);
    assert_eq!(first, pack(LINES));
    let turned: Vec<&str> = LINES.lines().rev().collect();
    assert_eq!(first, pack(&turned.join("\n")));
}
