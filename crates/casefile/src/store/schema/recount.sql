WITH touched AS (
  SELECT m.place AS fid FROM dateline_changes c JOIN mentions m ON m.fid = c.row
  WHERE c.seq > ?1 AND c.tbl = 'mentions' AND m.place IS NOT NULL
  UNION
  SELECT json_extract(c.was, '$.place') FROM dateline_changes c
  WHERE c.seq > ?1 AND c.tbl = 'mentions' AND json_extract(c.was, '$.place') IS NOT NULL
), counted AS (
  SELECT t.fid, count(m.fid) AS mentions, count(DISTINCT m.document) AS documents
  FROM touched t LEFT JOIN mentions m ON m.place = t.fid AND m.status <> 'rejected' AND m.kind <> 'demonym'
  GROUP BY t.fid
)
UPDATE places SET mentions = counted.mentions, documents = counted.documents
FROM counted WHERE places.fid = counted.fid
  AND (places.mentions, places.documents) IS NOT (counted.mentions, counted.documents)
