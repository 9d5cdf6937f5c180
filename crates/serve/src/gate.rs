//! What every request passes before it is answered.

use std::sync::Arc;

use axum::{
    extract::{RawQuery, Request, State},
    http::{
        HeaderMap, HeaderValue, Method, StatusCode,
        header::{self, HeaderName},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{Desk, reply};

/// Tells which page a request comes from; browsers set it, and pages cannot.
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// What the page may do: load what comes from here, and talk to nobody else.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// On every answer, refusals included.
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // The address that a browser came in by holds the token.
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// Lets through what is addressed to this server and comes from its own pages, or from somebody who typed the address.
pub(crate) async fn own_pages(
    State(desk): State<Arc<Desk>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = match refusal(&desk, request.method(), request.headers()) {
        Some(message) => reply::told(StatusCode::FORBIDDEN, message),
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Why a request is none of ours, if so.
fn refusal(desk: &Desk, method: &Method, headers: &HeaderMap) -> Option<&'static str> {
    let Some(host) =
        only(headers, &header::HOST).filter(|host| desk.hosts.iter().any(|own| own == host))
    else {
        return Some(
            "this server answers to its own address only, the one that `dateline serve` printed.",
        );
    };
    let own_origin = match headers.get(header::ORIGIN) {
        Some(_) => only(headers, &header::ORIGIN)
            .and_then(|origin| origin.strip_prefix("http://"))
            .is_some_and(|origin| origin == host),
        None => method == Method::GET,
    };
    let own_site = headers
        .get(FETCH_SITE)
        .is_none_or(|site| site == "same-origin" || (site == "none" && method == Method::GET));
    (!own_origin || !own_site).then_some("only pages of this server may ask it.")
}

/// The value of a header that comes once.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(first)
}

/// Lets through what brings the session.
pub(crate) async fn session(
    State(desk): State<Arc<Desk>>,
    request: Request,
    next: Next,
) -> Response {
    let cookies = request.headers().get_all(header::COOKIE);
    if cookies
        .iter()
        .any(|cookie| cookie.to_str().is_ok_and(|cookie| desk.pass.opens(cookie)))
    {
        return next.run(request).await;
    }
    let answer = if request.method() == Method::GET {
        reply::told
    } else {
        reply::refused
    };
    answer(
        StatusCode::UNAUTHORIZED,
        "open the address that `dateline serve` printed, whole, in this browser. It works once: after that, start the server anew.",
    )
}

/// Exchanges the token for the session and goes on to the window.
pub(crate) async fn enter(State(desk): State<Arc<Desk>>, RawQuery(query): RawQuery) -> Response {
    let token = query
        .as_deref()
        .and_then(|query| query.strip_prefix("token="));
    let Some(cookie) = token.and_then(|token| desk.pass.exchange(token)) else {
        return reply::told(
            StatusCode::FORBIDDEN,
            "this address was used before, or is not whole. Start `dateline serve` anew and open what it prints.",
        );
    };
    let headers = [
        (header::LOCATION, "/"),
        (header::SET_COOKIE, cookie.as_str()),
    ];
    (StatusCode::SEE_OTHER, headers).into_response()
}
