//! The key under which names that sound alike in different spellings and scripts meet.

use any_ascii::any_ascii;

use crate::fold;

/// Fewest consonants that say enough to look for.
const FEWEST: usize = 3;

/// The consonant skeleton of a name; none where it has fewer than three consonants.
///
/// The name is written in Latin letters (`any_ascii`) and folded; the article *al* or *el* goes, and so do vowels,
/// *v*, *w*, *y* and any *h* inside a word (*kh* at its beginning counts as *h*); consonants that writers of other
/// languages exchange (*c g j k q x*, *d t*, *b p*, *s z*) become one; doubled ones count once.
///
/// So `Hmeimim`, `Khmeymim`, `Хмеймим` and `حميميم` are all `hmmm`.
pub(crate) fn skeleton(name: &str) -> Option<String> {
    let latin = fold(&any_ascii(name));
    let words = latin
        .split(' ')
        .filter(|word| !matches!(*word, "al" | "el"));
    let mut skeleton = String::new();
    for word in words {
        let word = word
            .strip_prefix("kh")
            .map_or(word.to_owned(), |rest| format!("h{rest}"));
        push_consonants(&word, &mut skeleton);
    }
    (skeleton.chars().count() >= FEWEST).then_some(skeleton)
}

/// Appends the consonant classes of a word.
fn push_consonants(word: &str, skeleton: &mut String) {
    let mut before = None;
    for (at, letter) in word.chars().enumerate() {
        let class = class(letter).filter(|&class| class != 'h' || at == 0);
        if let Some(class) = class.filter(|_| class != before) {
            skeleton.push(class);
        }
        before = class;
    }
}

/// The letter that stands for all that are exchanged with this one; none for a vowel.
fn class(letter: char) -> Option<char> {
    match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'v' | 'w' | 'y' => None,
        'c' | 'g' | 'j' | 'q' | 'x' => Some('k'),
        'd' => Some('t'),
        'p' => Some('b'),
        'z' => Some('s'),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::skeleton;

    /// Spellings that newsrooms of different languages use for one place.
    #[test]
    fn spellings_of_one_sound_meet() {
        let same: [&[&str]; 5] = [
            &["Hmeimim", "Khmeymim", "Hmaymeem", "Хмеймим", "حميميم"],
            &["Tartous", "Tartus", "Tartoos", "Тартус", "طرطوس"],
            &["Al Hasakah", "el-Haseke", "Hasaka"],
            &["Qamishli", "Kamishly", "Qamishlo"],
            &["Vladivostok", "Wladiwostok", "Владивосток"],
        ];
        for spellings in same {
            for spelling in spellings {
                assert_eq!(skeleton(spelling), skeleton(spellings[0]), "{spelling}");
            }
        }
    }

    /// Two consonants would meet half the world.
    #[test]
    fn short_names_have_none() {
        assert_eq!(skeleton("Oman"), None);
        assert_eq!(skeleton(""), None);
    }
}
