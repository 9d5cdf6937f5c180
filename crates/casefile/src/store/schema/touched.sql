SELECT c.tbl, c.row, c.op,
  CASE c.tbl
    WHEN 'documents' THEN c.row
    WHEN 'mentions' THEN coalesce((SELECT m.document FROM mentions m WHERE m.fid = c.row), json_extract(c.was, '$.document'))
    WHEN 'visits' THEN coalesce((SELECT v.document FROM visits v WHERE v.fid = c.row), json_extract(c.was, '$.document'))
    WHEN 'bases' THEN coalesce((SELECT b.document FROM bases b WHERE b.fid = c.row), json_extract(c.was, '$.document'))
  END,
  c.op = 'U' AND (json_type(c.was, '$.geom') IS NOT NULL OR json_type(c.was, '$.name') IS NOT NULL)
FROM edits e JOIN dateline_changes c ON c.seq BETWEEN e.first_change AND e.last_change
WHERE e.fid = ?1 AND c.tbl IN ('documents', 'mentions', 'visits', 'bases', 'places')
