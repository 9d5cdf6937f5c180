//! Lines of text that may be anything but text.

use std::io::{self, BufRead};

use super::{LARGEST_ROW, Reason};

/// The lines of a file, never more than one of them in memory.
pub(super) struct Lines<R> {
    from: R,
    /// Lines so far.
    number: u64,
    /// Bytes so far.
    pub(super) bytes: u64,
    line: Vec<u8>,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(from: R) -> Self {
        Self {
            from,
            number: 0,
            bytes: 0,
            line: Vec::new(),
        }
    }

    /// The number of the next line, from 1, and its text without its end, or why it cannot be read; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<(u64, Result<&str, Reason>)>> {
        self.line.clear();
        let mut taken = io::Read::take(&mut self.from, LARGEST_ROW);
        let read = taken.read_until(b'\n', &mut self.line)? as u64;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        self.bytes += read;
        if read == LARGEST_ROW && !self.line.ends_with(b"\n") {
            self.bytes += self.from.skip_until(b'\n')? as u64;
            return Ok(Some((self.number, Err(Reason::TooLong))));
        }
        Ok(Some((self.number, text(&self.line, self.number))))
    }
}

/// A line as text.
fn text(line: &[u8], number: u64) -> Result<&str, Reason> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let mark = line.strip_prefix(b"\xEF\xBB\xBF").filter(|_| number == 1);
    let line = mark.unwrap_or(line);
    if line.contains(&0) {
        return Err(Reason::Nul);
    }
    std::str::from_utf8(line).map_err(|_| Reason::NotUtf8)
}

#[cfg(test)]
mod tests {
    use super::{LARGEST_ROW, Lines};
    use crate::import::Reason;

    /// A line of ten megabytes must not take the next one with it.
    #[test]
    fn what_is_no_text_is_told_and_the_rest_goes_on() {
        let mut bytes = b"\xEF\xBB\xBFone\r\n".to_vec();
        bytes.extend(vec![b'x'; 10_000_000]);
        bytes.extend(b"\nt\0wo\n\xff\nlast");
        let mut lines = Lines::new(bytes.as_slice());
        let mut seen = Vec::new();
        while let Some((_, line)) = lines.next().unwrap() {
            seen.push(line.map(str::to_owned));
        }
        let expected = [
            Ok("one".to_owned()),
            Err(Reason::TooLong),
            Err(Reason::Nul),
            Err(Reason::NotUtf8),
            Ok("last".to_owned()),
        ];
        assert_eq!(seen, expected);
        assert_eq!((lines.number, lines.bytes), (5, bytes.len() as u64));
    }

    /// The longest line that is taken, and the first that is not.
    #[test]
    fn the_limit_counts_the_line_end() {
        let longest = usize::try_from(LARGEST_ROW).unwrap();
        for (length, fits) in [(longest - 1, true), (longest, false)] {
            let bytes = format!("{}\nx", "a".repeat(length));
            let mut lines = Lines::new(bytes.as_bytes());
            assert_eq!(lines.next().unwrap().unwrap().1.is_ok(), fits);
            assert_eq!(lines.next().unwrap(), Some((2, Ok("x"))));
        }
    }
}
