-- Version 3: documents of an outlet or of some days are found without reading past their texts.
DROP INDEX main.documents_published;
CREATE INDEX main.documents_published ON documents(published_from, published_to, source);
CREATE INDEX main.documents_source ON documents(source, published_from, published_to);
