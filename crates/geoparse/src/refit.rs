//! What fitting asks of a reader: the same texts again and again, each time with other weights.

use crate::recognise::{self, Clues, Found, Scene};
use crate::text::Text;
use crate::{Document, Language, Reader, Span, Tags, Trust, Weights, Why, resolve};

/// A name of a place that was found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Where it stands.
    pub span: Span,
    /// Whether it is a demonym.
    pub demonym: bool,
    /// Whether it stands inside a longer name.
    pub nested: bool,
}

impl Reader {
    /// What the tagger makes of a document, for [`explain_tagged`](Self::explain_tagged).
    pub fn tags(&self, document: &Document) -> Tags {
        let language = Language::of(&document.text);
        let text = Text::of(&document.text, language.as_ref());
        self.scene(&text, language.as_ref()).tags
    }

    /// As [`explain`](Self::explain) for given spans, with tags made before: who asks the same with other weights needs not
    /// wait for the tagger again.
    pub fn explain_tagged(
        &self,
        document: &Document,
        spans: &[Span],
        most: usize,
        tags: Tags,
    ) -> Vec<Why> {
        let language = Language::of(&document.text);
        let text = Text::of(&document.text, language.as_ref());
        let mut scene = Scene::new(&text, language.as_ref(), &self.gazetteer, &self.lexicon);
        scene.tags = tags;
        explain(&scene, document, Some(spans), most)
    }

    /// Looks everything up in some documents once, and lets `ask` have their names found as often as it likes, by what it says
    /// that each clue is worth: for each document its names, in order of their start.
    pub fn recognise_anew<T>(
        &self,
        documents: &[&Document],
        ask: impl FnOnce(&mut dyn FnMut(&Clues) -> Vec<Vec<Named>>) -> T,
    ) -> T {
        let languages: Vec<Option<Language>> =
            documents.iter().map(|it| Language::of(&it.text)).collect();
        let texts = documents.iter().zip(&languages);
        let texts: Vec<(Text<'_>, Option<&Language>)> = texts
            .map(|(it, language)| (Text::of(&it.text, language.as_ref()), language.as_ref()))
            .collect();
        let scenes = texts
            .iter()
            .map(|(text, language)| self.scene(text, *language));
        let mut scenes: Vec<Scene<'_>> = scenes.collect();
        let mut find = |clues: &Clues| {
            let scenes = scenes.iter_mut().map(|scene| {
                scene.clues = *clues;
                recognise::recognise(scene).iter().map(named).collect()
            });
            scenes.collect()
        };
        ask(&mut find)
    }

    /// Replaces what the features of candidates and the signs of right answers are worth.
    pub fn reweigh(&mut self, weights: Weights, trust: Trust) {
        self.lexicon.weights = weights;
        self.lexicon.trust = trust;
    }

    /// What each clue to a place's name is worth.
    pub fn clues(&self) -> &Clues {
        &self.lexicon.clues
    }

    /// What the features of candidates are worth.
    pub fn weights(&self) -> &Weights {
        &self.lexicon.weights
    }

    /// What the signs of right answers are worth.
    pub fn trust(&self) -> &Trust {
        &self.lexicon.trust
    }
}

fn named(found: &Found<'_>) -> Named {
    Named {
        span: found.span,
        demonym: found.demonym,
        nested: found.nested,
    }
}

/// Why each found name, or each given span, has its place.
pub(crate) fn explain(
    scene: &Scene<'_>,
    document: &Document,
    spans: Option<&[Span]>,
    most: usize,
) -> Vec<Why> {
    let (order, found): (Vec<Option<usize>>, Vec<Found<'_>>) = match spans {
        Some(spans) => recognise::given(scene, spans).into_iter().unzip(),
        None => recognise::recognise(scene)
            .into_iter()
            .enumerate()
            .map(|(at, it)| (Some(at), it))
            .unzip(),
    };
    let why = resolve::explain(scene, &found, document.source.as_deref(), most);
    let mut asked: Vec<(usize, Why)> = order
        .into_iter()
        .zip(why)
        .filter_map(|(at, why)| Some((at?, why)))
        .collect();
    asked.sort_by_key(|(at, _)| *at);
    asked.into_iter().map(|(_, why)| why).collect()
}
