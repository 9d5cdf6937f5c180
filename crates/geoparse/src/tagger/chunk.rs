//! Words to chunks that the network can take in at once.

use super::pieces::Encoded;
use super::words::Word;
use crate::Span;
use std::ops::Range;

/// Pieces in a chunk, at most; the network has as many places and two more for start and end.
pub(super) const MOST_PIECES: usize = 126;

/// Pieces that two chunks share where one sentence fills more than a chunk: what stands at the edge of one is judged in
/// the other, with words on both sides of it.
const SHARED: usize = 32;

/// A stretch of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chunk {
    /// What the network sees.
    pub(super) words: Range<usize>,
    /// Those of them whose labels are kept.
    pub(super) kept: Range<usize>,
}

/// Chunks of whole sentences that stand side by side, and of parts of a sentence that is too long for one.
pub(super) fn chunks(words: &[Word], encoded: &Encoded, sentences: &[Span]) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut open = 0..0;
    for sentence in sentences {
        let first = words.partition_point(|w| w.span.start < sentence.start);
        let end = words.partition_point(|w| w.span.start < sentence.end);
        let joined = open.start..end;
        if open.end == first && encoded.size(joined.clone()) <= MOST_PIECES {
            open = joined;
            continue;
        }
        push(&mut chunks, open);
        open = first..end;
        if encoded.size(open.clone()) > MOST_PIECES {
            split(&mut chunks, encoded, open);
            open = end..end;
        }
    }
    push(&mut chunks, open);
    chunks
}

fn push(chunks: &mut Vec<Chunk>, words: Range<usize>) {
    if !words.is_empty() {
        chunks.push(Chunk {
            kept: words.clone(),
            words,
        });
    }
}

/// Cuts a long sentence into chunks that share some words; of those, the first half is kept of the earlier chunk.
fn split(chunks: &mut Vec<Chunk>, encoded: &Encoded, sentence: Range<usize>) {
    let (mut start, mut kept) = (sentence.start, sentence.start);
    loop {
        let end = reach(encoded, start..sentence.end, MOST_PIECES);
        if end == sentence.end {
            chunks.push(Chunk {
                words: start..end,
                kept: kept..end,
            });
            return;
        }
        let next = back(encoded, start..end, SHARED).max(start + 1);
        let middle = next.midpoint(end).max(kept + 1);
        chunks.push(Chunk {
            words: start..end,
            kept: kept..middle,
        });
        (start, kept) = (next, middle);
    }
}

/// How far words with so many pieces reach; over one word at the least.
fn reach(encoded: &Encoded, words: Range<usize>, most: usize) -> usize {
    let mut sum = 0;
    let fits = |at: &usize| {
        sum += encoded.size(*at..at + 1);
        sum <= most
    };
    let start = words.start;
    (start + words.clone().take_while(fits).count()).max(words.end.min(start + 1))
}

/// Where the last so many pieces of words begin.
fn back(encoded: &Encoded, words: Range<usize>, most: usize) -> usize {
    let mut sum = 0;
    let fits = |at: &usize| {
        sum += encoded.size(*at..at + 1);
        sum <= most
    };
    words.end - words.rev().take_while(fits).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn world(lengths: &[usize], ends: &[usize]) -> (Vec<Word>, Encoded, Vec<Span>) {
        let words = (0..lengths.len()).map(|at| Word {
            span: Span {
                start: 2 * at,
                end: 2 * at + 1,
            },
            bytes: 2 * at..2 * at + 1,
        });
        let mut encoded = Encoded::default();
        for length in lengths {
            encoded.push(&vec![7; *length], 0);
        }
        let mut start = 0;
        let mut sentences = Vec::new();
        for end in ends {
            sentences.push(Span {
                start,
                end: (start + 2 * end).saturating_sub(1).max(start),
            });
            start += 2 * end;
        }
        (words.collect(), encoded, sentences)
    }

    proptest! {
        // A word that no chunk keeps would never be found; one kept twice would be judged by the worse chunk.
        #[test]
        fn every_word_is_kept_once_in_order_and_no_chunk_is_too_long(
            lengths in prop::collection::vec(1usize..=8, 0..400),
            ends in prop::collection::vec(1usize..200, 0..8),
        ) {
            let (words, encoded, sentences) = world(&lengths, &ends);
            let mut next = 0;
            let covered = sentences.last().map_or(0, |s| words.partition_point(|w| w.span.start < s.end));
            for chunk in chunks(&words, &encoded, &sentences) {
                prop_assert!(encoded.size(chunk.words.clone()) <= MOST_PIECES);
                prop_assert!(chunk.words.start <= chunk.kept.start && chunk.kept.end <= chunk.words.end);
                prop_assert_eq!(chunk.kept.start, next);
                next = chunk.kept.end;
            }
            prop_assert_eq!(next, covered);
        }
    }

    // Sentences that were left out must not come in by the back door.
    #[test]
    fn only_given_sentences_are_covered() {
        let (words, encoded, sentences) = world(&[1; 30], &[10, 10, 10]);
        let found = chunks(&words, &encoded, &[sentences[0], sentences[2]]);
        let covered: Vec<_> = found.iter().map(|chunk| chunk.words.clone()).collect();
        assert_eq!(covered, [0..10, 20..30]);
    }

    #[test]
    fn a_long_sentence_shares_words_between_its_chunks() {
        let (words, encoded, sentences) = world(&[1; 300], &[300]);
        let found = chunks(&words, &encoded, &sentences);
        assert_eq!(found.len(), 3);
        assert_eq!(found[0].words.end - found[1].words.start, SHARED);
    }
}
