//! How likely a place is meant when nothing but a name is known.

/// Prominence of a place, 0 to 1, from its feature code, inhabitants (0 unknown) and given importance (0 to 100).
///
/// Ten times the inhabitants count a twelfth; a country or capital outranks any other place of its size, and a town
/// the administrative unit of the same name around it. A given importance is a floor.
pub(crate) fn prominence(class: u8, feature: &str, population: u32, importance: u8) -> f64 {
    let people = f64::from(population).ln_1p() / std::f64::consts::LN_10 / 12.0;
    let computed = people + standing(class, feature);
    computed.max(f64::from(importance) / 100.0).min(1.0)
}

/// What the kind of a place adds: natural features have no inhabitants to count.
fn standing(class: u8, feature: &str) -> f64 {
    match (class, feature) {
        (_, "PCLI") => 0.3,
        (_, "PPLC") => 0.2,
        (_, "PPLA") => 0.13,
        (_, "PPLX" | "PPLQ" | "PPLH" | "PPLW") => 0.05,
        (b'P', _) => 0.1,
        (b'A', feature) if feature.starts_with("PCL") => 0.2,
        (b'A', _) => 0.0,
        (_, "CONT" | "OCN") => 0.75,
        (_, "SEA") => 0.55,
        (_, "RGN") => 0.45,
        (_, "GULF" | "STRT" | "BAY" | "CHN") => 0.4,
        _ => 0.2,
    }
}
