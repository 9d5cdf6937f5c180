//! Near-duplicates: the same wire copy in two papers.
//!
//! `MinHash` over shingles of four words: the share of equal numbers in two signatures estimates the share of shingles that
//! the texts have in common (Broder 1997). Signatures are compared only where a pair of numbers agrees (locality-sensitive
//! hashing), so that thousands of documents are sorted out at once.

use std::collections::HashMap;

use gazetteer::fold;
use serde::Serialize;
use ts_rs::TS;
use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::{CaseError, CaseFile};

/// Words in a shingle.
const SHINGLE: usize = 4;

/// Numbers in a signature.
const NUMBERS: usize = 64;

/// Numbers that must agree for two documents to be compared: with two, half-alike texts are all but always.
const BAND: usize = 2;

/// Texts that share at least this much are the same copy, give or take a headline and a paragraph.
const ALIKE: f64 = 0.5;

/// Documents that are the same copy.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Copies {
    /// Their numbers, in order of import.
    pub documents: Vec<u32>,
    /// How much of their text the two least alike have in common that were found together, 0 to 1.
    pub alike: f64,
}

/// The signature of a text: numbers of four bytes, little-endian.
pub(crate) fn signature(text: &str) -> Vec<u8> {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut least = [u32::MAX; NUMBERS];
    for shingle in words.windows(SHINGLE.min(words.len()).max(1)) {
        let hash = xxh3_64_with_seed(shingle.join(" ").as_bytes(), 0);
        for (number, held) in (0u64..).zip(&mut least) {
            *held = (*held).min(mixed(hash, number));
        }
    }
    least
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect()
}

/// One of a family of hashes (the finaliser of `SplitMix64`).
fn mixed(hash: u64, number: u64) -> u32 {
    let mut z = hash.wrapping_add((number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    u32::try_from((z ^ (z >> 31)) >> 32).unwrap_or_default()
}

/// The share of equal numbers.
fn alike(one: &[u8], other: &[u8]) -> f64 {
    let pairs = one.chunks_exact(4).zip(other.chunks_exact(4));
    let equal = pairs.filter(|(one, other)| one == other).count();
    f64::from(u32::try_from(100 * equal / NUMBERS).unwrap_or_default()) / 100.0
}

impl CaseFile {
    /// Documents that are the same copy, each set once, in order of import.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn copies(&self) -> Result<Vec<Copies>, CaseError> {
        let mut signatures = self.conn.prepare(
            "SELECT fid, shingles FROM documents WHERE length(shingles) = ?1 ORDER BY fid",
        )?;
        let signatures: Vec<(u32, Vec<u8>)> = signatures
            .query_map([4 * NUMBERS], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        Ok(grouped(&signatures))
    }
}

fn grouped(signatures: &[(u32, Vec<u8>)]) -> Vec<Copies> {
    let mut first: HashMap<(usize, &[u8]), Vec<usize>> = HashMap::new();
    // Each document's group is named by its first member.
    let mut group: Vec<usize> = (0..signatures.len()).collect();
    let mut least: HashMap<usize, f64> = HashMap::new();
    for (number, (_, signature)) in signatures.iter().enumerate() {
        for (band, numbers) in signature.chunks_exact(4 * BAND).enumerate() {
            let met = first.entry((band, numbers)).or_default();
            for &other in met.iter() {
                let (ours, theirs) = (root(&group, number), root(&group, other));
                if ours == theirs {
                    continue;
                }
                let share = alike(signature, &signatures[other].1);
                if share >= ALIKE {
                    let (into, from) = (ours.min(theirs), ours.max(theirs));
                    group[from] = into;
                    let held = least.get(&from).copied().unwrap_or(1.0).min(share);
                    let least = least.entry(into).or_insert(1.0);
                    *least = least.min(held);
                }
            }
            // One of each group suffices for those still to come.
            if met
                .iter()
                .all(|&other| root(&group, other) != root(&group, number))
            {
                met.push(number);
            }
        }
    }
    let mut members: HashMap<usize, Vec<u32>> = HashMap::new();
    for (number, (document, _)) in signatures.iter().enumerate() {
        members
            .entry(root(&group, number))
            .or_default()
            .push(*document);
    }
    let mut copies: Vec<Copies> = members
        .into_iter()
        .filter(|(_, documents)| documents.len() > 1)
        .map(|(root, documents)| Copies {
            documents,
            alike: least.get(&root).copied().unwrap_or(1.0),
        })
        .collect();
    copies.sort_by(|one, other| one.documents.cmp(&other.documents));
    copies
}

fn root(group: &[usize], mut number: usize) -> usize {
    while group[number] != number {
        number = group[number];
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIRE: &str = "The frigate left the naval base at dawn on Tuesday, two officials said. It had been moored there since \
        March, when the harbour was reopened after repairs. The ministry declined to comment on where it was bound. \
        Satellite images taken last week showed two supply ships beside it and a crane on the southern pier.";

    fn found(texts: &[&str]) -> Vec<Vec<u32>> {
        let signatures: Vec<_> = (1..)
            .zip(texts.iter().map(|text| signature(text)))
            .collect();
        grouped(&signatures)
            .into_iter()
            .map(|copies| copies.documents)
            .collect()
    }

    #[test]
    fn the_same_copy_is_known_under_another_headline_and_cut() {
        let cut = format!(
            "BREAKING — {}",
            WIRE.split_once(" Satellite").unwrap().0.to_uppercase()
        );
        assert_eq!(
            found(&[
                WIRE,
                "Another report of a frigate that left a naval base at dawn on Monday.",
                &cut
            ]),
            [vec![1, 3]]
        );
    }

    #[test]
    fn other_texts_stand_alone() {
        let reports: Vec<String> = (0..40).map(|day| format!("On day {day} the {day}th convoy of {} lorries crossed border post {} going {}.", day * 7, day + 3, day % 5)).collect();
        let reports: Vec<&str> = reports.iter().map(String::as_str).collect();
        assert_eq!(found(&reports), Vec::<Vec<u32>>::new());
        assert_eq!(found(&["", "one", "two words"]), Vec::<Vec<u32>>::new());
    }
}
