//! What short phrases and pronouns stand for.

use super::title::Titled;
use super::{Figure, Figures, Identity};
use crate::frames::{Rank, Words};
use crate::relate::page::Page;

/// A pronoun reaches back over so many sentences.
const SENTENCES: usize = 2;

/// A phrase means somebody among so many mentioned before.
const NEAR: usize = 60;

/// Whom a sentence is about stands among its first tokens.
const OPENING: usize = 14;

/// The identity that a phrase without a name means: `the Venezuelan president` is the president of Venezuela named
/// before, `the president` the last one named, `the delegation` the last delegation.
pub(super) fn antecedent(page: &Page<'_>, figures: &Figures, titled: &Titled) -> Option<usize> {
    let definite = page.word(titled.tokens.start) == "the" || titled.rank == Some(Rank::Pope);
    let fits = |figure: &&Figure| {
        let identity = figures.identity(figure);
        identity.is_some_and(|identity| means(page, titled, identity, definite))
    };
    let near = figures.all.len().saturating_sub(NEAR);
    let before = || figures.all.iter().skip(near).filter(fits);
    let prominent = before().rfind(|figure| !is_governed(page, figure));
    let earlier = prominent.or_else(|| before().next_back());
    // A country's head may be named later only: `the US Secretary of State` before `John Kerry`.
    let told = |identity: &Identity| {
        let same = titled
            .office
            .as_ref()
            .is_some_and(|office| identity.offices.contains(office) && office.contains(' '));
        identity.named
            && (titled.country.is_some() || same)
            && means(page, titled, identity, definite)
    };
    let later = || figures.identities.iter().position(told);
    earlier.map(|figure| figure.identity).or_else(later)
}

/// `Kushner led a delegation`: of a delegation without a country its leader is told.
pub(super) fn leader(page: &Page<'_>, figures: &Figures, titled: &Titled) -> Option<usize> {
    let body = titled.rank == Some(Rank::Body) && titled.country.is_none();
    let verb = titled
        .tokens
        .start
        .checked_sub(1)
        .filter(|verb| body && page.is(Words::Leading, *verb))?;
    let sentence = page.sentence(verb).start;
    let mut before = figures.all.iter().rev();
    let leader = before.find(|figure| figure.tokens.start >= sentence && figure.tokens.end <= verb);
    leader.map(|figure| figure.identity)
}

/// Whether a phrase may mean somebody: by country, office and number.
fn means(page: &Page<'_>, titled: &Titled, identity: &Identity, definite: bool) -> bool {
    let country = match (&titled.country, &identity.country) {
        (Some(said), Some(held)) => said == held,
        (Some(_), None) => false,
        (None, _) => definite,
    };
    let last = |words: &str| words.rsplit(' ').next().map(str::to_owned);
    let noun = |of: &[String]| {
        titled
            .office
            .as_deref()
            .is_some_and(|said| of.iter().any(|held| last(held) == last(said)))
    };
    if titled.rank == Some(Rank::Body) {
        return country && identity.rank == Some(Rank::Body) && noun(&identity.offices);
    }
    let several = page.word(titled.name.end - 1).ends_with('s');
    let same_rank = identity.rank == titled.rank
        || identity.rank == Some(Rank::Royal) && titled.rank == Some(Rank::Head);
    let office = titled.office.as_deref().is_some_and(|said| {
        let told = identity
            .offices
            .iter()
            .any(|held| held == said || held.ends_with(&format!(" {said}")));
        let pope = identity.rank == Some(Rank::Pope);
        told || said == "leader" || said == "monarch" || pope || identity.offices.is_empty()
    });
    country && same_rank && office && !several && (!titled.former || identity.former)
}

impl Figures {
    /// Whom a pronoun at a token means, other than `not`: whom its sentence is about so far, else one of the last.
    pub(crate) fn pronoun(
        &self,
        page: &Page<'_>,
        at: usize,
        not: Option<usize>,
    ) -> Option<&Figure> {
        let plural = matches!(page.word(at), "they" | "their" | "them");
        let fits = |figure: &&Figure| {
            let identity = self.identity(figure);
            let several = identity.is_some_and(|identity| {
                let leaders = !identity.named && identity.text.ends_with('s');
                identity.rank == Some(Rank::Body) || leaders
            });
            let posted = identity.is_some_and(|identity| {
                // Nor is it the spokesman who only says it.
                let speaker = !identity.named && identity.rank == Some(Rank::None);
                identity.rank == Some(Rank::Posted) || speaker
            });
            several == plural && !posted && Some(figure.identity) != not
        };
        let mut sentence = page.sentence(at);
        let free = |figure: &&Figure| fits(figure) && !is_governed(page, figure);
        let here = self.within(sentence.start..at);
        // `negotiated by Sarkozy when he travelled to …`
        let agent = |figure: &&Figure| fits(figure) && is_agent(page, figure);
        let so_far = here.iter().find(free).or_else(|| here.iter().find(agent));
        if let Some(figure) = so_far {
            return Some(figure);
        }
        for _ in 0..SENTENCES {
            let Some(before) = sentence.start.checked_sub(1) else {
                break;
            };
            sentence = page.sentence(before);
            let there = self.within(sentence.clone());
            let early = |figure: &&Figure| figure.tokens.start < sentence.start + OPENING;
            if let Some(figure) = there.iter().find(|figure| free(figure) && early(figure)) {
                return Some(figure);
            }
        }
        // `India is to …, Prime Minister Modi said. On Friday he flies to …`: nobody else is named.
        let near = self.within(sentence.start..at);
        let mut others = near.iter().filter(free);
        let only = others.next()?;
        (!plural && others.all(|it| it.identity == only.identity)).then_some(only)
    }
}

/// Whether somebody is told to do what a passive verb says: `by Sarkozy`.
fn is_agent(page: &Page<'_>, figure: &Figure) -> bool {
    let by = page.before_article(figure.tokens.start);
    by.is_some_and(|by| page.word(by) == "by")
}

/// Whether a preposition stands before a phrase, so that it is no subject. `Members of a delegation` are the delegation.
pub(crate) fn is_governed(page: &Page<'_>, figure: &Figure) -> bool {
    let mut before = figure.tokens.start;
    before -= usize::from(before > 0 && page.word(before - 1) == "the");
    let Some(before) = before.checked_sub(1) else {
        return false;
    };
    let members = page.word(before) == "of"
        && before.checked_sub(1).is_some_and(|noun| {
            matches!(
                page.word(noun),
                "members" | "member" | "group" | "team" | "head" | "leader"
            )
        });
    page.is(Words::Governing, before) && !members
}
