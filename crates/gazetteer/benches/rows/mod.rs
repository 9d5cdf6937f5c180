//! Rows in the form of the `GeoNames` dump, the same each time.
//!
//! Places are spread as people are, around a few thousand centres; names are of syllables, some shared by many places, and
//! a third have other names in another script. They measure what a dump of that size costs; they mean nothing.

use std::io::{self, Write};

/// Syllables of names, and the same in Cyrillic.
const SYLLABLES: [(&str, &str); 24] = [
    ("ba", "ба"),
    ("dor", "дор"),
    ("mi", "ми"),
    ("ka", "ка"),
    ("len", "лен"),
    ("su", "су"),
    ("ta", "та"),
    ("rov", "ров"),
    ("gen", "ген"),
    ("po", "по"),
    ("li", "ли"),
    ("sha", "ша"),
    ("vo", "во"),
    ("ner", "нер"),
    ("zi", "зи"),
    ("ham", "хам"),
    ("el", "эл"),
    ("ur", "ур"),
    ("fo", "фо"),
    ("nik", "ник"),
    ("da", "да"),
    ("yar", "яр"),
    ("te", "те"),
    ("gos", "гос"),
];
/// Class and code of features, as often as they should come.
const FEATURES: [(&str, &str); 12] = [
    ("P", "PPL"),
    ("P", "PPL"),
    ("P", "PPL"),
    ("P", "PPL"),
    ("H", "STM"),
    ("H", "STM"),
    ("T", "MT"),
    ("T", "HLL"),
    ("S", "FRM"),
    ("S", "SCH"),
    ("L", "LCTY"),
    ("A", "ADM3"),
];

/// Numbers by the same rule each time (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// 0 to 1.
    fn share(&mut self) -> f64 {
        f64::from(u32::try_from(self.below(1 << 31)).unwrap_or_default()) / f64::from(1_u32 << 31)
    }

    fn of<'t, T>(&mut self, table: &'t [T]) -> Option<&'t T> {
        let at = self.below(table.len().max(1) as u64);
        table.get(usize::try_from(at).ok()?)
    }
}

/// Writes the row of a number.
pub(super) fn row(number: u64, out: &mut impl Write) -> io::Result<()> {
    let mut chance = Chance(number);
    // A name out of a thousand for one place in five, else one that hardly any other place has.
    let common = chance.below(5) == 0;
    let seed = if common { chance.below(1000) } else { number };
    let (name, other) = name(&mut Chance(seed ^ 0x00C0_FFEE));
    let others = if chance.below(3) == 0 {
        format!("{name} City,{other}")
    } else {
        String::new()
    };
    let mut centre = Chance(chance.below(4000));
    let spread = |chance: &mut Chance| (chance.share() + chance.share() - 1.0) * 6.0;
    let lat = (centre.share() * 130.0 - 55.0 + spread(&mut chance)).clamp(-90.0, 90.0);
    let lon = (centre.share() * 340.0 - 170.0 + spread(&mut chance)).clamp(-180.0, 180.0);
    let country = centre.below(26 * 10);
    let letter = |at: u64| char::from(b'A' + u8::try_from(at).unwrap_or_default());
    let (class, feature) = chance.of(&FEATURES).copied().unwrap_or_default();
    let people = if class == "P" {
        (chance.share().powi(8) * 1e6).round()
    } else {
        0.0
    };
    writeln!(
        out,
        "{number}\t{name}\t{name}\t{others}\t{lat:.5}\t{lon:.5}\t{class}\t{feature}\t{}{}\t\t{:02}\t\t\t\t{people}\t\t100\tEtc/UTC\t2024-0{}-11",
        letter(country % 26),
        letter(country / 26),
        1 + chance.below(20),
        1 + chance.below(9),
    )
}

/// A name, and the same in Cyrillic.
fn name(chance: &mut Chance) -> (String, String) {
    let (mut latin, mut cyrillic) = (String::new(), String::new());
    for word in 0..=chance.below(2) {
        if word > 0 {
            latin.push(' ');
            cyrillic.push(' ');
        }
        let (mut one, mut other) = (String::new(), String::new());
        for _ in 0..2 + chance.below(3) {
            let (syllable, same) = chance.of(&SYLLABLES).copied().unwrap_or_default();
            one.push_str(syllable);
            other.push_str(same);
        }
        latin.push_str(&capital(&one));
        cyrillic.push_str(&capital(&other));
    }
    (latin, cyrillic)
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}
