-- What version 2 added, as it is seen in a file of an earlier version that nobody changed yet.
CREATE TEMP TABLE saved_views (
  fid INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  question TEXT NOT NULL DEFAULT '{}',
  shown TEXT
);
