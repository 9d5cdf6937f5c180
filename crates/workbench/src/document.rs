//! A document of the case as a window shows it.

use atlas::Position;
use casefile::{
    Status,
    store::{BaseRow, CaseFile, MentionRow, Question, VisitRow},
};
use gazetteer::{Gazetteer, Place};
use geoparse::{Kind, Site, Visit};

use crate::{
    failure::Failure,
    frame::frame,
    places::rounded,
    view::{BasingView, DocumentView, MentionView, VisitView},
};

/// All mentions of one document, rejected and demonyms too.
pub(crate) fn everything(document: u32) -> Question {
    Question {
        document: Some(document),
        ..any_mention()
    }
}

/// All mentions, rejected and demonyms too.
pub(crate) fn any_mention() -> Question {
    however(&Question::default())
}

/// The question with all kinds and statuses where it names none.
pub(crate) fn however(question: &Question) -> Question {
    use Kind::{Demonym, Facility, Place, Region, Water};
    let mut question = question.clone();
    if question.kinds.is_empty() {
        question.kinds = vec![Place, Facility, Region, Water, Demonym];
    }
    if question.statuses.is_empty() {
        question.statuses = however_judged().statuses;
    }
    question
}

/// All visits or basings: their sites may be of no kind.
fn however_judged() -> Question {
    use Status::{Auto, Confirmed, Corrected, Rejected};
    Question {
        statuses: vec![Auto, Confirmed, Corrected, Rejected],
        ..Question::default()
    }
}

/// All visits or basings of one document.
pub(crate) fn related(document: u32) -> Question {
    Question {
        document: Some(document),
        ..however_judged()
    }
}

/// The document of that number, with all that was read and judged in it.
pub(crate) fn view(
    case: &CaseFile,
    number: u32,
    gazetteer: &Gazetteer,
) -> Result<DocumentView, Failure> {
    let document = case.document(number)?;
    let mut listed = case.documents_of(&[number])?;
    let notice = listed.pop().and_then(|row| row.notice);
    let rows = case.mentions(&everything(number), None)?;
    let relations = related(number);
    Ok(DocumentView {
        number,
        frame: frame(&rows),
        mentions: mentions(rows, case, gazetteer)?,
        visits: case
            .visits(&relations, None)?
            .into_iter()
            .map(visit)
            .collect(),
        basings: case
            .bases(&relations, None)?
            .into_iter()
            .map(basing)
            .collect(),
        id: document.id,
        title: document.title,
        published: document.published,
        source: document.source,
        notice,
        text: document.text,
    })
}

fn mentions(
    rows: Vec<MentionRow>,
    case: &CaseFile,
    gazetteer: &Gazetteer,
) -> Result<Vec<MentionView>, Failure> {
    let own = case.own_places()?;
    let known = |id: &str| -> Option<Place> {
        let found = gazetteer.find(id);
        found
            .map(|found| gazetteer.record(found).place())
            .or_else(|| own.iter().find(|place| place.id == id).cloned())
    };
    let view = |(index, row): (usize, MentionRow)| MentionView {
        index,
        id: row.id,
        own: row.own,
        waiting: row.waits(),
        status: row.status,
        sentence: row.sentence_span,
        places: row
            .mention
            .candidates
            .iter()
            .filter_map(|candidate| known(&candidate.id))
            .collect(),
        mention: row.mention,
    };
    Ok(rows.into_iter().enumerate().map(view).collect())
}

pub(crate) fn visit(VisitRow { id, visit, told }: VisitRow) -> VisitView {
    VisitView {
        id,
        judged: told.judged,
        document: told.document,
        report: told.document_name,
        sentence: told.sentences.into_iter().next().unwrap_or_default(),
        arc: arc(&visit),
        visit,
    }
}

pub(crate) fn basing(BaseRow { id, basing, told }: BaseRow) -> BasingView {
    BasingView {
        id,
        judged: told.judged,
        document: told.document,
        report: told.document_name,
        sentence: told.sentences.into_iter().next().unwrap_or_default(),
        basing,
    }
}

/// Longest straight piece of a way on the map, in kilometres: thousands of ways cross to the window at once, and a curve in such
/// pieces looks like one on any map of countries.
const PIECE_KM: f64 = 300.0;

/// The great circle from origin to destination; empty where one of them has no place.
fn arc(visit: &Visit) -> Vec<[f64; 2]> {
    let at = |site: Option<&Site>| {
        let place = site?.place.as_ref()?;
        Position::new(place.lon, place.lat).ok()
    };
    let ends = at(visit.origin.as_ref()).zip(at(Some(&visit.destination)));
    let line = ends.map_or_else(Vec::new, |(from, to)| {
        atlas::great_circle(from, to, PIECE_KM)
    });
    // Ten metres are less than a pixel at any zoom.
    let short = |point: [f64; 2]| point.map(|degrees| rounded(degrees, 4));
    line.into_iter().map(short).collect()
}
