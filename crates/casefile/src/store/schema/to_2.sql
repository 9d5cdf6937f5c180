-- Version 2: saved views, and an index that counts what waits for a judgement without reading the sentences.
CREATE TABLE main.saved_views (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  question TEXT NOT NULL DEFAULT '{}',
  shown TEXT
);
CREATE INDEX main.mentions_review ON mentions(document, status, kind, confidence, place);
INSERT INTO main.gpkg_contents (table_name, data_type, identifier, description)
VALUES ('saved_views', 'attributes', 'saved_views', 'What was asked of the case, and how it was shown');
