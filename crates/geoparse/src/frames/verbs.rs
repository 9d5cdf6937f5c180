//! Verbs in all their forms.

use crate::text::{Shape, Text};
use rustc_hash::FxHashMap;
use std::collections::HashMap;

/// An object of a verb is found within so many words: `held a last round of talks`.
const OBJECT_REACH: usize = 6;

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// `visit`
    Base,
    /// `visits`
    Third,
    /// `visited`: simple past, and participle where the verb has no other.
    Past,
    /// `flown`
    Participle,
    /// `visiting`
    Gerund,
}

impl Form {
    /// Whether it may describe a noun before it: `troops based in`, `jets flying from`.
    pub(crate) fn may_describe(self) -> bool {
        matches!(self, Self::Past | Self::Participle | Self::Gerund)
    }
}

/// What belongs to a verb beside its own word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Rest {
    /// Nothing.
    Alone,
    /// Words right behind it: `touch down`.
    Particle(Vec<Box<str>>),
    /// A noun that follows soon: `hold talks`.
    Object(Box<str>),
}

#[derive(Clone, Debug)]
struct Entry {
    frame: usize,
    form: Form,
    /// What is joined to it by a hyphen: `home-port`.
    joined: Option<Box<str>>,
    rest: Rest,
}

/// A verb found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    pub(crate) frame: usize,
    pub(crate) form: Form,
    /// One past the verb's own words; its object is not counted.
    pub(crate) end: usize,
    /// How much of it beside its own word was found.
    weight: usize,
}

/// The verbs of some frames, by any form of their first word.
#[derive(Debug)]
pub(crate) struct Verbs {
    by_form: FxHashMap<Box<str>, Vec<Entry>>,
}

impl Verbs {
    /// All forms of the verbs of some frames; `irregular` has past and participle by base form.
    pub(crate) fn new<'f>(
        irregular: &HashMap<String, Vec<String>>,
        frames: impl Iterator<Item = &'f Vec<String>>,
    ) -> Self {
        let mut by_form: FxHashMap<Box<str>, Vec<Entry>> = FxHashMap::default();
        for (frame, verbs) in frames.enumerate() {
            for verb in verbs {
                let (first, rest) = verb.split_once(' ').unwrap_or((verb, ""));
                let rest = match rest.strip_prefix("~ ") {
                    Some(noun) => Rest::Object(noun.into()),
                    None if rest.is_empty() => Rest::Alone,
                    None => Rest::Particle(rest.split(' ').map(Into::into).collect()),
                };
                let (joined, stem) = match first.split_once('-') {
                    Some((joined, stem)) => (Some(joined), stem),
                    None => (None, first),
                };
                for (word, form) in forms(stem, irregular) {
                    let entry = Entry {
                        frame,
                        form,
                        joined: joined.map(Into::into),
                        rest: rest.clone(),
                    };
                    by_form.entry(word.into()).or_default().push(entry);
                }
            }
        }
        Self { by_form }
    }

    /// The verbs that start at a token, those with most words first.
    pub(crate) fn at(&self, text: &Text<'_>, at: usize) -> Vec<Verb> {
        let Some(entries) = self
            .by_form
            .get(text.word(at))
            .filter(|_| may_be_verb(text, at))
        else {
            return Vec::new();
        };
        let mut found: Vec<Verb> = entries
            .iter()
            .filter_map(|entry| verb(text, at, entry))
            .collect();
        found.sort_by_key(|verb| std::cmp::Reverse(verb.weight));
        found
    }

    /// Whether some verb has a form written as the word at a token.
    pub(crate) fn has(&self, text: &Text<'_>, at: usize) -> bool {
        let entries = self.by_form.get(text.word(at));
        may_be_verb(text, at)
            && entries.is_some_and(|entries| entries.iter().any(|entry| is_joined(text, at, entry)))
    }
}

/// Verbs have no capitals but in headlines, and where a sentence begins with what somebody is doing.
fn may_be_verb(text: &Text<'_>, at: usize) -> bool {
    let shape = text.shape(at);
    let (sentence, casing) = text.sentence(at);
    let headline = casing != crate::text::Casing::Running;
    let opens = sentence.start == at && text.word(at).ends_with("ing");
    shape == Shape::Lower || (headline || opens) && shape.is_capital()
}

/// A word that is joined to the one before by a hyphen is a verb only with that: `home-ported`.
fn is_joined(text: &Text<'_>, at: usize, entry: &Entry) -> bool {
    let hyphen = text.gap(at) == crate::text::Gap::Hyphen;
    match &entry.joined {
        Some(word) => hyphen && at > 0 && text.word(at - 1) == &**word,
        None => !hyphen,
    }
}

fn verb(text: &Text<'_>, at: usize, entry: &Entry) -> Option<Verb> {
    is_joined(text, at, entry).then_some(())?;
    let (end, weight) = match &entry.rest {
        Rest::Alone => (at + 1, 0),
        Rest::Particle(words) => {
            let whole = words
                .iter()
                .zip(at + 1..)
                .all(|(word, next)| text.word(next) == &**word);
            whole.then_some((at + 1 + words.len(), words.len()))?
        }
        Rest::Object(noun) => {
            let reach = at + 1..(at + 1 + OBJECT_REACH).min(text.sentence(at).0.end);
            // `thanked him for sending troops`: what another word governs is no object.
            let governs = |next: usize| matches!(text.word(next), "for" | "to" | "that");
            let mut before_mark =
                reach.take_while(|next| text.shape(*next) != Shape::Mark && !governs(*next));
            before_mark.find(|next| text.word(*next) == &**noun)?;
            (at + 1, 1)
        }
    };
    Some(Verb {
        frame: entry.frame,
        form: entry.form,
        end,
        weight,
    })
}

/// All forms of a verb.
fn forms(base: &str, irregular: &HashMap<String, Vec<String>>) -> Vec<(String, Form)> {
    let mut forms = vec![(base.to_owned(), Form::Base), (third(base), Form::Third)];
    forms.extend(gerunds(base).into_iter().map(|word| (word, Form::Gerund)));
    match irregular.get(base) {
        Some(words) => {
            let past = words.split_last().map(|(_, past)| past).unwrap_or_default();
            forms.extend(past.iter().map(|word| (word.clone(), Form::Past)));
            let participle = words.last().filter(|word| !past.contains(word));
            forms.extend(participle.map(|word| (word.clone(), Form::Participle)));
        }
        None => forms.extend(pasts(base).into_iter().map(|word| (word, Form::Past))),
    }
    // The one verb whose present is irregular, too.
    if base == "be" {
        forms.retain(|(word, _)| word != "bes");
        forms.extend(["is", "are", "am"].map(|word| (word.to_owned(), Form::Third)));
    }
    forms
}

fn third(base: &str) -> String {
    if let Some(stem) = consonant_y(base) {
        return format!("{stem}ies");
    }
    let hissing = ["s", "x", "z", "ch", "sh", "o"]
        .iter()
        .any(|end| base.ends_with(end));
    if base == "have" {
        "has".to_owned()
    } else if hissing {
        format!("{base}es")
    } else {
        format!("{base}s")
    }
}

fn gerunds(base: &str) -> Vec<String> {
    let stem = match base.strip_suffix('e') {
        Some(stem) if !base.ends_with("ee") && base != "be" => stem,
        _ => base,
    };
    with_doubling(stem, base, "ing")
}

fn pasts(base: &str) -> Vec<String> {
    if let Some(stem) = consonant_y(base) {
        return vec![format!("{stem}ied")];
    }
    match base.strip_suffix('e') {
        Some(stem) => vec![format!("{stem}ed")],
        None => with_doubling(base, base, "ed"),
    }
}

/// Both spellings where the last consonant may be doubled: `travelled`, `traveled`.
fn with_doubling(stem: &str, base: &str, ending: &str) -> Vec<String> {
    let mut words = vec![format!("{stem}{ending}")];
    let letters: Vec<char> = base.chars().collect();
    if let [.., before, vowel, last] = letters.as_slice()
        && is_vowel(*vowel)
        && !is_vowel(*last)
        && !matches!(last, 'w' | 'x' | 'y')
        && !is_vowel(*before)
    {
        words.push(format!("{stem}{last}{ending}"));
    }
    words
}

fn consonant_y(base: &str) -> Option<&str> {
    base.strip_suffix('y')
        .filter(|stem| !stem.ends_with(is_vowel))
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::{Form, Verbs};
    use crate::text::Text;
    use std::collections::HashMap;

    fn verbs() -> Verbs {
        let past = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let irregular = HashMap::from([
            ("fly".to_owned(), past(&["flew", "flown"])),
            ("hold".to_owned(), past(&["held", "held"])),
        ]);
        let frame = [
            "visit",
            "travel",
            "fly",
            "touch down",
            "hold ~ talks",
            "flee",
            "stop",
        ];
        Verbs::new(&irregular, [&frame.map(str::to_owned).to_vec()].into_iter())
    }

    #[test]
    fn verbs_are_found_in_all_their_forms() {
        for (word, form) in [
            ("visited", Form::Past),
            ("visits", Form::Third),
            ("travelling", Form::Gerund),
            ("traveled", Form::Past),
            ("flies", Form::Third),
            ("flew", Form::Past),
            ("flown", Form::Participle),
            ("stopped", Form::Past),
        ] {
            let text = Text::new(word);
            let found = verbs().at(&text, 0);
            assert!(
                found.iter().any(|verb| verb.form == form),
                "{word}: {found:?}"
            );
        }
    }

    #[test]
    fn particles_and_objects_must_be_there() {
        let found = |written: &str| verbs().at(&Text::new(written), 0).len();
        assert_eq!(found("touched down there"), 1);
        assert_eq!(found("touched it"), 0);
        assert_eq!(found("held a second round of talks"), 1);
        assert_eq!(found("held a flag, talks went on"), 0);
    }

    #[test]
    fn joined_and_capitalised_words_are_no_verbs() {
        assert!(
            verbs()
                .at(&Text::new("He went on a state-visit today."), 5)
                .is_empty()
        );
        assert!(
            verbs()
                .at(&Text::new("He saw Visit Britain adverts here."), 2)
                .is_empty()
        );
    }
}
