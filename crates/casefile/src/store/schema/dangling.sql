DELETE FROM mentions WHERE document NOT IN (SELECT fid FROM documents);
UPDATE mentions SET place = NULL WHERE place NOT IN (SELECT fid FROM places);
UPDATE mentions SET read_place = NULL WHERE read_place NOT IN (SELECT fid FROM places);
UPDATE documents SET source = NULL WHERE source NOT IN (SELECT fid FROM sources);
UPDATE visits SET document = NULL WHERE document NOT IN (SELECT fid FROM documents);
UPDATE visits SET place = NULL WHERE place NOT IN (SELECT fid FROM places);
UPDATE visits SET origin_place = NULL WHERE origin_place NOT IN (SELECT fid FROM places);
UPDATE bases SET document = NULL WHERE document NOT IN (SELECT fid FROM documents);
UPDATE bases SET place = NULL WHERE place NOT IN (SELECT fid FROM places);
DELETE FROM aliases WHERE place NOT IN (SELECT fid FROM places);
UPDATE remembered SET place = NULL WHERE place NOT IN (SELECT fid FROM places);
UPDATE evidence SET document = NULL WHERE document NOT IN (SELECT fid FROM documents);
DELETE FROM evidence WHERE visit NOT IN (SELECT fid FROM visits) OR base NOT IN (SELECT fid FROM bases);
-- The journal's rows are of the broken file; nothing can be undone here.
DELETE FROM dateline_changes;
UPDATE edits SET state = 'dropped', first_change = 0, last_change = 0;
