//! Splitting a text into its two coordinates.

use super::NotationError;

/// One coordinate as it was written.
#[derive(Debug, Default)]
pub(super) struct Half {
    /// N, S, E or W.
    pub(super) side: Option<char>,
    /// Its numbers, signs included.
    pub(super) numbers: Vec<String>,
}

/// A part of the text.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Number(String),
    Side(char),
    Comma,
}

/// What may stand between numbers and says nothing that their order does not.
const SIGNS: &str = "°º˚'′’‘\"″”“";

/// The two coordinates of a text, in its order.
pub(super) fn split(given: &str) -> Result<[Half; 2], NotationError> {
    let unknown = || NotationError::Unknown {
        given: given.to_owned(),
    };
    let tokens = tokens(given).ok_or_else(unknown)?;
    let sides = tokens
        .iter()
        .filter(|token| matches!(token, Token::Side(_)))
        .count();
    let cut = match sides {
        0 => cut_of_numbers(&tokens),
        2 => cut_at_side(&tokens),
        _ => {
            return Err(NotationError::Sides {
                given: given.to_owned(),
            });
        }
    };
    let (first, second) = tokens.split_at(cut.ok_or_else(unknown)?);
    let halves = [half(first), half(second)];
    let sound = |half: &Half| (1..=3).contains(&half.numbers.len());
    if halves.iter().all(sound) {
        Ok(halves)
    } else {
        Err(unknown())
    }
}

/// Where the second coordinate begins if letters stand before or after their numbers.
fn cut_at_side(tokens: &[Token]) -> Option<usize> {
    let mut at = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| matches!(token, Token::Side(_)))
        .map(|(at, _)| at);
    let (first, second) = (at.next()?, at.next()?);
    Some(if first == 0 { second } else { first + 1 })
}

/// Where it begins if there are only numbers: at the comma between equally many, or in the middle.
fn cut_of_numbers(tokens: &[Token]) -> Option<usize> {
    let commas: Vec<usize> = (0..tokens.len())
        .filter(|at| tokens[*at] == Token::Comma)
        .collect();
    match commas[..] {
        [at] => Some(at),
        [] if tokens.len().is_multiple_of(2) => Some(tokens.len() / 2),
        _ => None,
    }
}

fn half(tokens: &[Token]) -> Half {
    let mut half = Half::default();
    for token in tokens {
        match token {
            Token::Number(number) => half.numbers.push(number.clone()),
            Token::Side(side) => half.side = Some(*side),
            Token::Comma => {}
        }
    }
    half
}

/// None where something is neither number, side nor sign.
fn tokens(given: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = given.chars().peekable();
    while let Some(letter) = rest.next() {
        match letter {
            '0'..='9' | '.' | '-' | '+' | '−' => {
                let mut number = String::from(if letter == '−' { '-' } else { letter });
                while let Some(more) = rest.next_if(|more| more.is_ascii_digit() || *more == '.') {
                    number.push(more);
                }
                found.push(Token::Number(number));
            }
            ',' | ';' | '/' => found.push(Token::Comma),
            letter if letter.is_whitespace() || SIGNS.contains(letter) => {}
            letter => match letter.to_ascii_uppercase() {
                side @ ('N' | 'S' | 'E' | 'W') => found.push(Token::Side(side)),
                _ => return None,
            },
        }
    }
    Some(found)
}
