//! Positions as people write them: what was written is read again, in every notation and everywhere.

use atlas::{Notation, NotationError, Position, distance_km, parse_position};
use proptest::prelude::*;

use crate::shapes::{lat, lon};

/// How far a notation may round, in kilometres: half of its last place on the equator, in both directions.
fn slack_km(notation: Notation) -> f64 {
    match notation {
        Notation::Decimal => 0.001,
        Notation::DegreesMinutesSeconds => 0.0025,
        // Of a cell of the grid, the middle.
        Notation::DegreesMinutes | Notation::Mgrs | Notation::Utm => 0.001_5,
    }
}

fn at(lon: f64, lat: f64) -> Position {
    Position::new(lon, lat).unwrap()
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(x in lon(), y in lat()) {
        let position = at(x, y);
        for notation in Notation::ALL {
            let text = notation.write(position);
            let read = parse_position(&text);
            prop_assert!(read.is_ok(), "{text}: {read:?}");
            let km = distance_km(position, read.unwrap());
            prop_assert!(km <= slack_km(notation), "{text}: {km} km off");
        }
    }

    #[test]
    fn no_text_breaks_it(text in "\\PC{0,24}") {
        let _ = parse_position(&text);
    }

    #[test]
    fn nothing_like_a_grid_reference_breaks_it(text in "[0-9]{0,3}[A-Za-z]{0,4} ?[0-9]{0,8} ?[0-9.]{0,10}m?[EN]?") {
        let _ = parse_position(&text);
    }
}

/// As `GeoConvert` of `GeographicLib` has them, and with the exceptions of the grids: Norway's wider zone, the south, the poles.
#[test]
fn grids_are_those_that_others_use() {
    let baghdad = parse_position("38SMB4488").unwrap();
    assert!((baghdad.lat() - 33.334_24).abs() < 1e-5 && (baghdad.lon() - 44.403_63).abs() < 1e-5);
    assert_eq!(Notation::Utm.write(baghdad), "38S 444500 3688500");
    let new_york = at(-73.985_278, 40.748_333);
    assert_eq!(Notation::Mgrs.write(new_york), "18T WL 85664 11315");
    for (lat, lon, zone) in [
        (60.39, 5.32, "32V "),
        (-33.86, 151.21, "56H "),
        (78.2, 15.6, "33X "),
    ] {
        assert!(Notation::Utm.write(at(lon, lat)).starts_with(zone));
        assert!(Notation::Mgrs.write(at(lon, lat)).starts_with(zone));
    }
    assert!(Notation::Utm.write(at(0.0, 88.0)).starts_with("UPS Z "));
    assert!(Notation::Utm.write(at(0.0, -88.0)).starts_with("UPS B "));
}

#[test]
fn people_write_it_in_many_ways() {
    let damascus = at(36.2913, 33.5102);
    for text in [
        "33.5102, 36.2913",
        "33.5102 36.2913",
        "33.5102; 36.2913",
        "+33.5102/+36.2913",
        "33.5102N 36.2913E",
        "33.5102 n, 36.2913 e",
        "N 33.5102 E 36.2913",
        "36.2913E, 33.5102N",
        "33° 30' 36.7\" N, 36° 17' 28.7\" E",
        "33 30 36.7 N 36 17 28.7 E",
        "33 30 36.7, 36 17 28.7",
        "N33°30.612′ E036°17.478′",
        "37S BT 48420 11300",
        "37sbt4842011300",
        "37S 248420 3711300",
        "37 S 248420mE 3711300mN",
    ] {
        let read = parse_position(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert!(distance_km(read, damascus) < 1.5, "{text}: {read:?}");
    }
    let cape = parse_position("−33.9 18.4").unwrap();
    assert_eq!((cape.lat(), cape.lon()), (-33.9, 18.4));
    assert_eq!(parse_position("33.9S 18.4W").unwrap(), at(-18.4, -33.9));
}

/// The letter S of UTM is the band of 32° to 40° north as a rule, and the southern hemisphere where the northing says so.
#[test]
fn the_letter_s_is_told_by_its_northing() {
    assert!(parse_position("37S 248420 3711300").unwrap().lat() > 33.0);
    assert!(parse_position("56S 334389 6251934").unwrap().lat() < -33.0);
    assert!(parse_position("36N 500000 3711300").unwrap().lat() > 33.0);
}

#[test]
fn what_is_none_is_refused_with_what_to_do() {
    for (text, says) in [
        ("", "no position was given"),
        ("Damascus", "no position that can be read"),
        ("Bab", "no position that can be read"),
        ("33.5", "no position that can be read"),
        ("33.5 N 36.2", "needs one of N and S"),
        ("33.5 N 36.2 N", "needs one of N and S"),
        ("-33.5 N 36.2 E", "no sign beside"),
        ("33 75 N 36 17 E", "below 60"),
        ("33.5 30 N 36 17 E", "below 60"),
        ("95, 36", "latitude 95"),
        ("33.5, 190", "longitude 190"),
        ("37S BT 4842 113", "odd number"),
        ("99S BT 4842 1130", "zone"),
        ("36C 766154 3920961", "band C"),
        ("37S 99999999 3711300", "easting"),
    ] {
        let error = parse_position(text).unwrap_err();
        assert!(error.to_string().contains(says), "{text}: {error}");
    }
    assert_eq!(parse_position("  "), Err(NotationError::Empty));
}

/// Sixty minutes are a degree: rounding must not write 59.99999′ as 60′.
#[test]
fn rounding_carries() {
    let almost = at(35.999_999_9, 32.999_999_9);
    assert_eq!(
        Notation::DegreesMinutesSeconds.write(almost),
        "33°00′00.0″N 36°00′00.0″E"
    );
    assert_eq!(
        Notation::DegreesMinutes.write(almost),
        "33°00.000′N 36°00.000′E"
    );
    assert_eq!(
        Notation::Decimal.write(at(-0.000_000_1, -0.000_000_1)),
        "0.00000, 0.00000"
    );
}
