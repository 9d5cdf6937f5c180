//! The `Range` header of HTTP, as far as the map uses it.

use std::ops::Range;

/// What a `Range` header asks for.
pub(crate) enum Asked {
    Whole,
    Part(Range<u64>),
    Beyond,
}

/// What a `Range` header asks for, of `total` bytes; one that is no single range is ignored (RFC 9110, section 14).
pub(crate) fn asked(header: &str, total: u64) -> Asked {
    match single_range(header, total) {
        None => Asked::Whole,
        Some(bytes) if bytes.start >= total || bytes.is_empty() => Asked::Beyond,
        Some(bytes) => Asked::Part(bytes.start..bytes.end.min(total)),
    }
}

/// First byte and one past the last; none where the header is malformed, has several ranges or ends before it starts.
fn single_range(header: &str, total: u64) -> Option<Range<u64>> {
    let (first, last) = header.trim().strip_prefix("bytes=")?.split_once('-')?;
    if first.is_empty() {
        return Some(total.saturating_sub(number(last)?)..total);
    }
    let start = number(first)?;
    if last.is_empty() {
        return Some(start..u64::MAX);
    }
    let last = number(last)?;
    (start <= last).then(|| start..last.saturating_add(1))
}

/// Digits only: `parse` alone would take a sign.
fn number(digits: &str) -> Option<u64> {
    digits
        .parse()
        .ok()
        .filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))
}
