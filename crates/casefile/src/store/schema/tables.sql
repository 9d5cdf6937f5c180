-- What an analyst gathered, in the tables of the first version; what later ones added is in to_2.sql and those that follow it.
-- Words are checked here, because other programs write to these tables, too.
CREATE TABLE sources (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  notes TEXT,
  tags TEXT
);

CREATE TABLE documents (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  title TEXT,
  published TEXT,
  published_from DATE,
  published_to DATE,
  source INTEGER REFERENCES sources(fid),
  imported DATETIME,
  notice TEXT,
  focus TEXT,
  notes TEXT,
  tags TEXT,
  shingles BLOB,
  text TEXT NOT NULL DEFAULT ''
);
CREATE INDEX documents_published ON documents(published_from);

CREATE TABLE places (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom POINT,
  place_id TEXT UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  class TEXT NOT NULL DEFAULT 'P',
  feature TEXT NOT NULL DEFAULT '',
  country TEXT,
  admin1 TEXT,
  west DOUBLE,
  south DOUBLE,
  east DOUBLE,
  north DOUBLE,
  own BOOLEAN NOT NULL DEFAULT 0,
  mentions INTEGER NOT NULL DEFAULT 0,
  documents INTEGER NOT NULL DEFAULT 0,
  notes TEXT,
  tags TEXT
);

CREATE TABLE aliases (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  place INTEGER NOT NULL REFERENCES places(fid)
);

-- What to do with a name in documents still to come.
CREATE TABLE remembered (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  place INTEGER REFERENCES places(fid)
);

CREATE TABLE mentions (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents(fid),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  name_key TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'place' CHECK (kind IN ('place','facility','region','water','demonym')),
  role TEXT NOT NULL DEFAULT 'literal' CHECK (role IN ('literal','metonymic')),
  nested BOOLEAN NOT NULL DEFAULT 0,
  status TEXT NOT NULL DEFAULT 'auto' CHECK (status IN ('auto','confirmed','corrected','rejected')),
  confidence DOUBLE NOT NULL DEFAULT 0,
  place INTEGER REFERENCES places(fid),
  read_place INTEGER REFERENCES places(fid),
  own BOOLEAN NOT NULL DEFAULT 0,
  candidates TEXT,
  sentence_start INTEGER,
  sentence_end INTEGER,
  sentence TEXT,
  notes TEXT,
  tags TEXT
);
CREATE INDEX mentions_document ON mentions(document, span_start);
CREATE INDEX mentions_place ON mentions(place, status, kind, document);
CREATE INDEX mentions_read_place ON mentions(read_place);
CREATE INDEX mentions_name ON mentions(name_key);

CREATE TABLE visits (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom POINT,
  document INTEGER REFERENCES documents(fid),
  visitor TEXT NOT NULL DEFAULT '',
  visitor_start INTEGER NOT NULL DEFAULT 0,
  visitor_end INTEGER NOT NULL DEFAULT 0,
  visitor_country TEXT,
  destination TEXT NOT NULL DEFAULT '',
  destination_start INTEGER NOT NULL DEFAULT 0,
  destination_end INTEGER NOT NULL DEFAULT 0,
  place INTEGER REFERENCES places(fid),
  origin TEXT,
  origin_start INTEGER,
  origin_end INTEGER,
  origin_place INTEGER REFERENCES places(fid),
  origin_assumed BOOLEAN NOT NULL DEFAULT 0,
  host_country TEXT,
  date TEXT,
  date_start INTEGER,
  date_end INTEGER,
  date_from DATE,
  date_to DATE,
  precision TEXT CHECK (precision IN ('day','month','season','year')),
  status TEXT NOT NULL DEFAULT 'occurred' CHECK (status IN ('occurred','ongoing','planned','cancelled','denied','hypothetical')),
  judged TEXT NOT NULL DEFAULT 'auto' CHECK (judged IN ('auto','confirmed','corrected','rejected')),
  trigger TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  confidence DOUBLE NOT NULL DEFAULT 1,
  own BOOLEAN NOT NULL DEFAULT 0,
  notes TEXT,
  tags TEXT
);
CREATE INDEX visits_document ON visits(document);
CREATE INDEX visits_place ON visits(place);

CREATE TABLE bases (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom POINT,
  document INTEGER REFERENCES documents(fid),
  operator TEXT NOT NULL DEFAULT '',
  operator_start INTEGER NOT NULL DEFAULT 0,
  operator_end INTEGER NOT NULL DEFAULT 0,
  operator_country TEXT,
  site TEXT,
  site_start INTEGER,
  site_end INTEGER,
  place INTEGER REFERENCES places(fid),
  host_country TEXT,
  force TEXT,
  date TEXT,
  date_start INTEGER,
  date_end INTEGER,
  date_from DATE,
  date_to DATE,
  precision TEXT CHECK (precision IN ('day','month','season','year')),
  status TEXT NOT NULL DEFAULT 'present' CHECK (status IN ('present','planned','building','withdrawn','denied','reported')),
  judged TEXT NOT NULL DEFAULT 'auto' CHECK (judged IN ('auto','confirmed','corrected','rejected')),
  trigger TEXT NOT NULL DEFAULT '',
  confidence DOUBLE NOT NULL DEFAULT 1,
  own BOOLEAN NOT NULL DEFAULT 0,
  notes TEXT,
  tags TEXT
);
CREATE INDEX bases_document ON bases(document);
CREATE INDEX bases_place ON bases(place);

CREATE TABLE evidence (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  document INTEGER REFERENCES documents(fid),
  visit INTEGER REFERENCES visits(fid),
  base INTEGER REFERENCES bases(fid),
  rank INTEGER NOT NULL DEFAULT 0,
  span_start INTEGER NOT NULL DEFAULT 0,
  span_end INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL DEFAULT ''
);
CREATE INDEX evidence_document ON evidence(document);
CREATE INDEX evidence_visit ON evidence(visit, rank);
CREATE INDEX evidence_base ON evidence(base, rank);

-- The journal for people: what was done, when and why.
CREATE TABLE edits (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at DATETIME NOT NULL,
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  why TEXT,
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done','undone','dropped')),
  first_change INTEGER NOT NULL DEFAULT 0,
  last_change INTEGER NOT NULL DEFAULT 0
);

-- The same for undo: each row as it was before it changed, written by triggers, so that no change escapes it, not even one
-- that another program made. `edit` is null for those, `was` for rows that were added.
CREATE TABLE dateline_changes (
  seq INTEGER PRIMARY KEY NOT NULL,
  edit INTEGER,
  tbl TEXT NOT NULL,
  row INTEGER NOT NULL,
  op TEXT NOT NULL,
  was TEXT
);

-- One row: the edit that is being made, null between edits.
CREATE TABLE dateline_now (edit INTEGER);
INSERT INTO dateline_now VALUES (NULL);

-- One row: which version of these tables the file has.
CREATE TABLE dateline_schema (version INTEGER NOT NULL);

-- Full text: accents folded, beginnings of words indexed.
CREATE VIRTUAL TABLE documents_text USING fts5(
  title, text, content='documents', content_rowid='fid', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
CREATE TRIGGER documents_text_insert AFTER INSERT ON documents BEGIN
  INSERT INTO documents_text(rowid, title, text) VALUES (NEW.fid, NEW.title, NEW.text);
END;
CREATE TRIGGER documents_text_delete AFTER DELETE ON documents BEGIN
  INSERT INTO documents_text(documents_text, rowid, title, text) VALUES ('delete', OLD.fid, OLD.title, OLD.text);
END;
CREATE TRIGGER documents_text_update AFTER UPDATE OF fid, title, text ON documents BEGIN
  INSERT INTO documents_text(documents_text, rowid, title, text) VALUES ('delete', OLD.fid, OLD.title, OLD.text);
  INSERT INTO documents_text(rowid, title, text) VALUES (NEW.fid, NEW.title, NEW.text);
END;

-- Related Tables: the mapping tables are views over the keys that the tables hold already.
CREATE VIEW places_mentions AS SELECT place AS base_id, fid AS related_id FROM mentions WHERE place IS NOT NULL;
CREATE VIEW documents_mentions AS SELECT document AS base_id, fid AS related_id FROM mentions;
CREATE VIEW visits_evidence AS SELECT visit AS base_id, fid AS related_id FROM evidence WHERE visit IS NOT NULL;
CREATE VIEW bases_evidence AS SELECT base AS base_id, fid AS related_id FROM evidence WHERE base IS NOT NULL;
CREATE VIEW sources_documents AS SELECT source AS base_id, fid AS related_id FROM documents WHERE source IS NOT NULL;
