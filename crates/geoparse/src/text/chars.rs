//! Classes of characters that words are made of.

/// Whether `c` belongs to a word: letters, digits, the marks on them, and the invisible joiners inside them.
pub(crate) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_joining(c)
}

/// Whether `c` only ever goes on what stands before it: combining marks, joiners, Arabic vowels and tatweel.
pub(crate) fn is_joining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{FE00}'..='\u{FE0F}')
}

/// Whether `c` belongs to a script that writes words without spaces; each such character is a token.
pub(crate) fn stands_alone(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}'       // Thai, Lao
        | '\u{F00}'..='\u{109F}'    // Tibetan, Myanmar
        | '\u{1780}'..='\u{17FF}'   // Khmer
        | '\u{2E80}'..='\u{30FF}'   // Han radicals, Hiragana, Katakana
        | '\u{3400}'..='\u{9FFF}'   // Han
        | '\u{F900}'..='\u{FAFF}'   // Han, compatibility
        | '\u{20000}'..='\u{3FFFF}' // Han, supplementary
    )
}

/// Whether `c` can be an apostrophe.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '\u{2019}' | '\u{2BC}' | '\u{2BF}' | '\u{2BE}' | '`' | '\u{B4}' | '\u{2018}'
    )
}

/// Whether `c` is a sign of a trade mark, which is written right behind its word.
pub(crate) fn is_trade_mark(c: char) -> bool {
    matches!(c, '®' | '™' | '℠')
}

/// Whether `c` can join two words to one: hyphens and the en dash, not the em dash.
pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}')
}
