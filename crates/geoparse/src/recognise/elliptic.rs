//! Names that lend their second half to a word before them: `North and South Korea`.

use super::Scene;
use super::found::Found;
use gazetteer::NameKind;
use std::collections::HashSet;

/// Adds the `North` of `North and South Korea`, where the gazetteer knows the whole.
pub(crate) fn add<'a>(scene: &Scene<'a>, found: &mut Vec<Found<'a>>) {
    let taken: HashSet<usize> = found.iter().flat_map(|it| it.tokens.clone()).collect();
    let new: Vec<Found<'a>> = found
        .iter()
        .filter_map(|it| before(scene, it))
        .filter(|it| !taken.contains(&it.tokens.start))
        .collect();
    found.extend(new);
    found.sort_by_key(|f| f.tokens.start);
}

/// The direction before a name that begins with another.
fn before<'a>(scene: &Scene<'a>, it: &Found<'a>) -> Option<Found<'a>> {
    let (text, start) = (scene.text, it.tokens.start);
    let direction =
        |at: usize| text.shape(at).is_capital() && scene.lexicon.directions.at(text, at).is_some();
    let at = start.checked_sub(2)?;
    let joined = matches!(text.word(at + 1), "and" | "or");
    if it.demonym || it.tokens.len() < 2 || !joined || !direction(start) || !direction(at) {
        return None;
    }
    let whole = format!(
        "{} {}",
        text.word(at),
        text.folded(&(start + 1..it.tokens.end))
    );
    let uses = scene.gazetteer.exact_folded(&whole).into_iter();
    let uses: Vec<_> = uses.filter(|it| it.kind != NameKind::Demonym).collect();
    let tokens = at..at + 1;
    (!uses.is_empty()).then(|| Found {
        span: text.span(&tokens),
        tokens,
        uses: uses.into(),
        site: None,
        ..it.clone()
    })
}
