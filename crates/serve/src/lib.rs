//! The window in a browser: the workbench over HTTP, to this machine alone.
//!
//! The server listens on the loopback address only. That does not yet keep others out: every page in every browser here can
//! send requests to it, and so can every program of every user. So it answers only
//!
//! - requests whose `Host` is its own address (a foreign name that was made to point here is refused: DNS rebinding),
//! - from its own pages (`Origin` and `Sec-Fetch-Site`; commands take JSON by `POST` with an `Origin` only: no forgery),
//! - that bring the session cookie, `HttpOnly` and `SameSite=Strict`, which is handed out once, against a token
//!   that only whoever started the server has seen.
//!
//! `POST /api/COMMAND` takes and gives JSON, `/data/FILE` are the files of the map, everything else the built window.

mod command;
mod error;
mod files;
mod gate;
mod map;
mod pass;
mod reply;
mod stream;

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    sync::Arc,
};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware,
    routing::{get, post},
    serve::ListenerExt,
};
use workbench::{Opening, Workbench};

pub use error::ServeError;
use pass::Pass;

/// Bytes that a command may take: texts are pasted whole. The workbench refuses what is too large to read, in better words.
const BODY_LIMIT: usize = 256 << 20;

/// What to serve, and where.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Port on the loopback address; 0 for any that is free.
    pub port: u16,
    /// Folder of the built window; that of the data files unless given.
    pub ui: Option<PathBuf>,
    /// What the window shows first.
    pub opening: Opening,
}

/// A server that has its port and does not answer yet.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    token: String,
    desk: Arc<Desk>,
}

/// What requests share.
struct Desk {
    workbench: Arc<Workbench>,
    opening: Opening,
    ui: PathBuf,
    /// The only names it is called by.
    hosts: [String; 2],
    pass: Pass,
}

impl Server {
    /// Takes the port and makes the token.
    ///
    /// # Errors
    /// When the window's files are not there, the port is taken, or the system gives no random numbers.
    pub fn bind(workbench: Arc<Workbench>, options: Options) -> Result<Self, ServeError> {
        let ui = match options.ui {
            Some(folder) => folder,
            None => workbench.data()?.ui(),
        };
        if !ui.join(files::PAGE).is_file() {
            return Err(ServeError::NoWindow { folder: ui });
        }
        let refused = |source| ServeError::Port {
            port: options.port,
            source,
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        let (pass, token) = Pass::new(address.port())?;
        let hosts = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{}", address.port()));
        let desk = Arc::new(Desk {
            workbench,
            opening: options.opening,
            ui,
            hosts,
            pass,
        });
        Ok(Self {
            listener,
            address,
            token,
            desk,
        })
    }

    /// The address to open in a browser, once: its token is used up then.
    pub fn link(&self) -> String {
        format!("http://{}/enter?token={}", self.address, self.token)
    }

    /// Answers requests until the process ends.
    ///
    /// # Errors
    /// When the system takes the port away or gives no thread.
    pub fn run(self) -> Result<(), ServeError> {
        self.listener
            .set_nonblocking(true)
            .map_err(ServeError::Stopped)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .map_err(ServeError::Stopped)?;
        runtime
            .block_on(async {
                let listener = tokio::net::TcpListener::from_std(self.listener)?;
                // The last piece of an answer would wait until the browser has said that the one before came: 40 ms.
                let listener = listener.tap_io(|stream| {
                    let _ = stream.set_nodelay(true);
                });
                axum::serve(listener, router(self.desk)).await
            })
            .map_err(ServeError::Stopped)
    }
}

fn router(desk: Arc<Desk>) -> Router {
    let inside = Router::new()
        .route("/api/{command}", post(command::answer))
        .route("/data/{file}", get(files::of_the_map))
        .fallback(get(files::of_the_window))
        .layer(middleware::from_fn_with_state(desk.clone(), gate::session));
    Router::new()
        .route("/enter", get(gate::enter))
        .merge(inside)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn_with_state(
            desk.clone(),
            gate::own_pages,
        ))
        .with_state(desk)
}
