//! The way from a document to its reading.

use crate::recognise::{self, Found, Scene};
use crate::surface::Surfaces;
use crate::text::Text;
use crate::{Document, Frames, Kind, Language, Lexicon, Mention, Reading, Role, Span, Tagger, Why};
use crate::{candidates, capital, focus, mention, refit, relate, resolve, role};
use gazetteer::{Gazetteer, Place};
use std::ops::ControlFlow;
use std::sync::{Arc, OnceLock};

/// Reads documents against a gazetteer.
pub struct Reader {
    pub(crate) gazetteer: Arc<Gazetteer>,
    pub(crate) lexicon: Lexicon,
    frames: Option<Frames>,
    /// Made when a visit first asks for one.
    capitals: OnceLock<capital::Capitals>,
    tagger: Option<Arc<Tagger>>,
    mode: Mode,
}

/// How thoroughly to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The tagger sees every sentence.
    #[default]
    Accurate,
    /// The tagger sees only sentences in which the rules are unsure: several times as fast.
    Fast,
}

impl Reader {
    /// A reader over a gazetteer and the cue tables.
    pub fn new(gazetteer: Arc<Gazetteer>, lexicon: Lexicon) -> Self {
        Self {
            gazetteer,
            lexicon,
            frames: None,
            capitals: OnceLock::new(),
            tagger: None,
            mode: Mode::default(),
        }
    }

    /// The same reader, which also reads visits and basings.
    #[must_use]
    pub fn with_frames(mut self, frames: Frames) -> Self {
        self.frames = Some(frames);
        self
    }

    /// The same with a tagger, which finds names that no rule does and refutes what only looks like one.
    #[must_use]
    pub fn with_tagger(mut self, tagger: Arc<Tagger>) -> Self {
        self.tagger = Some(tagger);
        self
    }

    /// The same in another mode.
    #[must_use]
    pub fn with_mode(mut self, mode: Mode) -> Self {
        self.mode = mode;
        self
    }

    /// Whether it reads with a tagger.
    pub fn has_tagger(&self) -> bool {
        self.tagger.is_some()
    }

    /// The gazetteer that it reads against.
    pub fn gazetteer(&self) -> &Arc<Gazetteer> {
        &self.gazetteer
    }

    /// Reads a document.
    pub fn read(&self, document: &Document) -> Reading {
        self.read_watched(document, &mut |_| ControlFlow::Continue(()))
            .unwrap_or_default()
    }

    /// Reads a document, telling how far it got, 0 to 1, between the stages; `None` when it was told to stop.
    pub fn read_watched(
        &self,
        document: &Document,
        watch: &mut dyn FnMut(f32) -> ControlFlow<()>,
    ) -> Option<Reading> {
        let mut goes_on = |done| watch(done).is_continue();
        let language = Language::of(&document.text);
        let text = Text::of(&document.text, language.as_ref());
        goes_on(0.05).then_some(())?;
        let scene = self.scene(&text, language.as_ref());
        goes_on(0.6).then_some(())?;
        let found = recognise::recognise(&scene);
        goes_on(0.7).then_some(())?;
        let mut reading = self.finish(&scene, &found, document);
        goes_on(0.9).then_some(())?;
        self.relate(&scene, &found, document, &mut reading);
        reading.language = language;
        goes_on(1.0).then_some(reading)
    }

    /// Resolves given spans: one mention a span, in the same order, whatever is known of it. Other places that the
    /// text names only help to tell which are meant.
    pub fn read_spans(&self, document: &Document, spans: &[Span]) -> Reading {
        let language = Language::of(&document.text);
        let text = Text::of(&document.text, language.as_ref());
        let scene = self.scene(&text, language.as_ref());
        let (order, found): (Vec<Option<usize>>, Vec<Found<'_>>) =
            recognise::given(&scene, spans).into_iter().unzip();
        let mentions = self.finish(&scene, &found, document).mentions;
        let mut given: Vec<(usize, Mention)> = order
            .into_iter()
            .zip(mentions)
            .filter_map(|(at, mention)| Some((at?, mention)))
            .collect();
        given.sort_by_key(|(at, _)| *at);
        let mentions: Vec<Mention> = given.into_iter().map(|(_, mention)| mention).collect();
        Reading {
            focus: focus::focus(&mentions),
            mentions,
            ..Reading::default()
        }
    }

    /// The places that each of the given spans may mean, the most prominent first, before the rest of the text is asked which.
    pub fn candidates(&self, document: &Document, spans: &[Span]) -> Vec<Vec<Place>> {
        let language = Language::of(&document.text);
        let text = Text::of(&document.text, language.as_ref());
        let scene = Scene::new(&text, language.as_ref(), &self.gazetteer, &self.lexicon);
        let mut of_span = vec![Vec::new(); spans.len()];
        for (at, found) in recognise::given(&scene, spans) {
            if let Some(slot) = at.and_then(|at| of_span.get_mut(at)) {
                let candidates = candidates::candidates(&found, &self.gazetteer, &self.lexicon);
                *slot = candidates.iter().map(|it| it.record.place()).collect();
            }
        }
        of_span
    }

    /// Why each mention has its place, in the order of the mentions that [`read`](Self::read) finds, or of the given spans:
    /// all that it may mean, `most` at the most, and what speaks for each. Facilities that are told only by the place they
    /// are at have no candidates of their own.
    pub fn explain(&self, document: &Document, spans: Option<&[Span]>, most: usize) -> Vec<Why> {
        let language = Language::of(&document.text);
        let text = Text::of(&document.text, language.as_ref());
        let scene = self.scene(&text, language.as_ref());
        refit::explain(&scene, document, spans, most)
    }

    /// Adds who went where and whose forces are where.
    fn relate<'a>(
        &self,
        scene: &Scene<'a>,
        found: &[Found<'a>],
        document: &Document,
        reading: &mut Reading,
    ) {
        let Some(frames) = &self.frames else { return };
        let capitals = || {
            self.capitals
                .get_or_init(|| capital::Capitals::new(&self.gazetteer))
        };
        let seat = |country: &str| Some(self.gazetteer.record(capitals().of(country)?).place());
        let told = (document, reading.focus.as_ref());
        let named = (found, reading.mentions.as_slice());
        let told = relate::relate(scene, frames, named, told, &seat);
        (reading.visits, reading.basings) = (told.visits, told.basings);
        reading.background = told.background;
    }

    /// All that was looked up in a text, and what the tagger says of it: nothing without one, and nothing of a language
    /// that it was not fitted on.
    pub(crate) fn scene<'a>(
        &'a self,
        text: &'a Text<'a>,
        language: Option<&Language>,
    ) -> Scene<'a> {
        let mut scene = Scene::new(text, language, &self.gazetteer, &self.lexicon);
        if let Some(tagger) = self.tagger.as_ref().filter(|_| language.is_none()) {
            let sentences = match self.mode {
                Mode::Accurate => text.sentence_spans(),
                Mode::Fast => recognise::doubtful(&scene),
            };
            scene.tags = tagger.tag(text.source(), &sentences);
        }
        scene
    }

    /// The stages after recognition.
    fn finish<'a>(&self, scene: &Scene<'a>, found: &[Found<'a>], document: &Document) -> Reading {
        let ranked = resolve::resolve(scene, found, document.source.as_deref());
        let mut surfaces = Surfaces::new(&document.text);
        let mentions = found.iter().zip(&ranked).map(|(it, ranked)| {
            let kind = mention::kind(it, ranked, &self.lexicon);
            let literal = kind == Kind::Demonym;
            let role = if literal {
                Role::Literal
            } else {
                role::role(scene, it)
            };
            mention::mention(it, ranked, kind, role, surfaces.get(it.span))
        });
        let mentions: Vec<Mention> = mentions.collect();
        let focus = focus::focus(&mentions);
        Reading {
            mentions,
            focus,
            ..Reading::default()
        }
    }
}
