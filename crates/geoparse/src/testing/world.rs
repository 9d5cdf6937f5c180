//! A few real places, and their namesakes.

use super::{called, place};
use gazetteer::{NameKind, SourcePlace};

/// A few real places with namesakes.
pub(crate) fn world() -> Vec<SourcePlace> {
    use NameKind::{Abbreviation, Alternate, Demonym};
    let us = called(
        place(
            "United States",
            "PCLI",
            ("US", ""),
            327_000_000,
            (-97.0, 38.0),
        ),
        "U.S.",
        Abbreviation,
    );
    let russia = called(
        place("Russia", "PCLI", ("RU", ""), 144_000_000, (100.0, 60.0)),
        "Russian",
        Demonym,
    );
    let syria = called(
        place("Syria", "PCLI", ("SY", ""), 17_000_000, (38.0, 35.0)),
        "Syrian",
        Demonym,
    );
    let france = called(
        place("France", "PCLI", ("FR", ""), 67_000_000, (2.0, 46.0)),
        "French",
        Demonym,
    );
    let texas = called(
        place("Texas", "ADM1", ("US", "TX"), 29_000_000, (-99.3, 31.2)),
        "TX",
        Abbreviation,
    );
    let kentucky = called(
        place("Kentucky", "ADM1", ("US", "KY"), 4_400_000, (-85.6, 37.4)),
        "Ky.",
        Abbreviation,
    );
    let prominent = |importance: u8, place: SourcePlace| SourcePlace {
        importance,
        ..place
    };
    vec![
        called(us, "American", Demonym),
        russia,
        syria,
        france,
        texas,
        kentucky,
        place("Jordan", "PCLI", ("JO", ""), 10_000_000, (36.0, 31.0)),
        place("Moscow", "PPLC", ("RU", "48"), 10_400_000, (37.6, 55.75)),
        place("Moscow", "PPL", ("US", "ID"), 25_000, (-117.0, 46.7)),
        prominent(
            60,
            place("Kremlin", "GOVL", ("RU", "48"), 0, (37.617, 55.752)),
        ),
        place("Paris", "PPLC", ("FR", "11"), 2_100_000, (2.35, 48.85)),
        place("Paris", "PPL", ("US", "TX"), 25_000, (-95.55, 33.66)),
        place("Paris", "PPL", ("US", "KY"), 9_900, (-84.25, 38.2)),
        place("Dallas", "PPL", ("US", "TX"), 1_300_000, (-96.8, 32.78)),
        place("London", "PPLC", ("GB", "ENG"), 8_900_000, (-0.13, 51.5)),
        called(
            place("Tartus", "PPLA", ("SY", "07"), 90_000, (35.89, 34.89)),
            "Tartous",
            Alternate,
        ),
        place(
            "Tartus Naval Facility",
            "NVB",
            ("SY", "07"),
            0,
            (35.87, 34.92),
        ),
        place("Hmeimim Air Base", "AIRB", ("SY", "02"), 0, (35.95, 35.4)),
        place("Latakia", "PPLA", ("SY", "02"), 340_000, (35.78, 35.53)),
        place("Damascus", "PPLC", ("SY", "13"), 1_500_000, (36.3, 33.5)),
        place(
            "Damascus International Airport",
            "AIRP",
            ("SY", "13"),
            0,
            (36.5, 33.4),
        ),
        prominent(
            85,
            place("Mediterranean Sea", "SEA", ("", ""), 0, (18.0, 35.0)),
        ),
        prominent(80, place("Middle East", "RGN", ("", ""), 0, (45.0, 30.0))),
        place("Middle East", "PPL", ("US", "MD"), 1_800, (-76.6, 39.3)),
        place("Clay County", "ADM2", ("US", "TX"), 10_000, (-98.2, 33.8)),
        place("Nice", "PPL", ("FR", "93"), 340_000, (7.26, 43.7)),
        place("Of", "PPL", ("TR", "61"), 20_000, (40.3, 40.9)),
        place("Mayor", "PPL", ("ES", "51"), 2_000, (-4.0, 40.0)),
    ]
}
