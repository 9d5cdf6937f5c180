//! Names of peoples that some corpora mark and others do not.
//!
//! The rules of scoring have a list of their own, so that a gazetteer that knows more of them is not spared more faults.

use std::collections::HashSet;
use std::sync::LazyLock;

const TABLE: &str = include_str!("demonyms.csv");

static DEMONYMS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let rows = TABLE.lines().skip(1);
    rows.filter_map(|row| Some(row.split_once(',')?.0))
        .collect()
});

/// Whether the rules leave a demonym out where a corpus does not mark it.
pub(crate) fn is_left_out(name: &str) -> bool {
    DEMONYMS.contains(name.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::is_left_out;

    #[test]
    fn the_list_of_the_rules_decides() {
        assert!(is_left_out("Syrian") && is_left_out("U.S.") && is_left_out("new zealanders"));
        assert!(!is_left_out("Mancunian") && !is_left_out("word"));
    }
}
