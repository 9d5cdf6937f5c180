//! Who may come in: a token that works once, and the session that it is exchanged for.

use std::{
    fmt::Write,
    sync::{Mutex, PoisonError},
};

use subtle::ConstantTimeEq;

/// Bytes of chance in a secret.
const STRENGTH: usize = 32;

/// The one session there is, and the token that opens it.
pub(crate) struct Pass {
    /// Until it was used.
    token: Mutex<Option<String>>,
    session: String,
    /// Browsers share cookies between all ports of a host: the name tells two servers apart.
    cookie: String,
}

impl Pass {
    /// A new session, and the token that opens it once.
    pub(crate) fn new(port: u16) -> Result<(Self, String), getrandom::Error> {
        let token = secret()?;
        let pass = Self {
            token: Mutex::new(Some(token.clone())),
            session: secret()?,
            cookie: format!("dateline-{port}"),
        };
        Ok((pass, token))
    }

    /// The cookie to set, against the right token; none for a wrong one, or one that was used.
    pub(crate) fn exchange(&self, given: &str) -> Option<String> {
        let mut held = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        held.take_if(|token| same(token, given))?;
        let (name, session) = (&self.cookie, &self.session);
        Some(format!(
            "{name}={session}; Path=/; HttpOnly; SameSite=Strict"
        ))
    }

    /// Whether a `Cookie` header brings the session.
    pub(crate) fn opens(&self, header: &str) -> bool {
        header
            .split(';')
            .filter_map(|pair| pair.trim().split_once('='))
            .any(|(name, value)| name == self.cookie && same(&self.session, value))
    }
}

/// Compares without telling by its time how much was right.
fn same(secret: &str, given: &str) -> bool {
    secret.as_bytes().ct_eq(given.as_bytes()).into()
}

fn secret() -> Result<String, getrandom::Error> {
    let mut bytes = [0; STRENGTH];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}"); // writing to a string cannot fail
        hex
    }))
}
