//! How far a text is from a name, letter by letter as the text is read.
//!
//! Distances are those of Levenshtein where two swapped neighbours count as one miss. Of the table of distances only the
//! band around the diagonal is kept that a few misses can reach, so that reading a letter takes a dozen steps and nothing
//! needs to be built for a name before it can be sought.

/// Most misses that can be told apart.
const MOST: usize = 2;
/// Cells of the band: as many letters too many or too few as there may be misses.
const BAND: usize = 2 * MOST + 1;
/// More misses than are told apart.
const FAR: u8 = 3;

/// A name that texts are held against.
pub(super) struct Near<'n> {
    letters: &'n [char],
    /// Misses that are let pass.
    most: u8,
}

/// What is known of the letters of a text read so far: misses against each beginning of the name, around the diagonal.
#[derive(Clone, Copy)]
pub(super) struct Read {
    /// How many letters were read.
    count: usize,
    /// Misses against the first `count + cell - MOST` letters of the name.
    now: [u8; BAND],
    /// The same before the last letter.
    before: [u8; BAND],
    last: char,
}

impl<'n> Near<'n> {
    /// Holds texts against a name; at the most two misses are let pass.
    pub(super) fn new(letters: &'n [char], most: u8) -> Self {
        Self { letters, most }
    }

    /// Nothing read yet.
    pub(super) fn start() -> Read {
        let mut now = [FAR; BAND];
        for (misses, cell) in (0..).zip(now.iter_mut().skip(MOST)) {
            *cell = misses;
        }
        Read {
            count: 0,
            now,
            before: [FAR; BAND],
            last: '\0',
        }
    }

    /// What is known after one letter more.
    pub(super) fn read(&self, so_far: &Read, letter: char) -> Read {
        let count = so_far.count + 1;
        let mut now = [FAR; BAND];
        let mut left_out = FAR;
        for (cell, misses) in now.iter_mut().enumerate() {
            let length = (count + cell).checked_sub(MOST);
            if let Some(length) = length.filter(|length| *length <= self.letters.len()) {
                let too_many = at(so_far.now, cell + 1);
                let replaced = self.replaced(so_far, letter, length, cell);
                *misses = replaced.min(too_many + 1).min(left_out + 1).min(FAR);
            }
            left_out = *misses;
        }
        Read {
            count,
            now,
            before: so_far.now,
            last: letter,
        }
    }

    /// Misses against so many letters of the name where the letter stands for the last of them, or the two last are swapped.
    fn replaced(&self, so_far: &Read, letter: char, length: usize, cell: usize) -> u8 {
        let own = |back: usize| length.checked_sub(back).and_then(|at| self.letters.get(at));
        let Some(own_last) = own(1) else {
            return FAR;
        };
        let replaced = at(so_far.now, cell) + u8::from(*own_last != letter);
        let swapped = *own_last == so_far.last && own(2) == Some(&letter);
        if swapped {
            replaced.min(at(so_far.before, cell) + 1)
        } else {
            replaced
        }
    }

    /// Whether what was read is the name, but for the misses that are let pass.
    pub(super) fn is_whole(&self, read: &Read) -> bool {
        let cell = (self.letters.len() + MOST).checked_sub(read.count);
        cell.is_some_and(|cell| at(read.now, cell) <= self.most)
    }

    /// Whether letters may follow with which it will be.
    pub(super) fn may_go_on(&self, read: &Read) -> bool {
        read.now.iter().any(|misses| *misses <= self.most)
    }

    /// Where no further miss is let pass, the letters that may follow; none where any may.
    pub(super) fn only(&self, read: &Read) -> Option<&'n [char]> {
        let spent = read.now.iter().all(|misses| *misses >= self.most);
        let around =
            read.count.saturating_sub(MOST + 1)..self.letters.len().min(read.count + MOST + 1);
        spent.then(|| self.letters.get(around).unwrap_or_default())
    }
}

/// A cell of the band; far outside it.
fn at(band: [u8; BAND], cell: usize) -> u8 {
    band.get(cell).copied().unwrap_or(FAR)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The whole table, as the books have it.
    fn distance(a: &[char], b: &[char]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let replaced = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let one = replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        one.min(table[i - 2][j - 2] + 1)
                    } else {
                        one
                    }
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn it_counts_as_the_whole_table_does(name in "[abcé]{0,9}", text in "[abcé]{0,9}", most in 1_u8..=2) {
            let (name, text): (Vec<char>, Vec<char>) = (name.chars().collect(), text.chars().collect());
            let near = Near::new(&name, most);
            let mut read = Near::start();
            for letter in &text {
                if let Some(only) = near.only(&read).filter(|only| !only.contains(letter)) {
                    prop_assert!(!near.may_go_on(&near.read(&read, *letter)), "{letter} is not among {only:?}");
                }
                read = near.read(&read, *letter);
            }
            prop_assert_eq!(near.is_whole(&read), distance(&name, &text) <= usize::from(most));
            prop_assert!(near.may_go_on(&read) || !near.is_whole(&read));
        }
    }
}
