-- Batches withdrawn before this was written down at once. Their numbers come from the sequence of the lines.
INSERT INTO petition_correction
  (id, petition_id, version_no, day_on, country, kind, reason, run_id, change_by, changed_at)
SELECT b.id, b.petition_id, b.version_no, CAST(b.ended_at AS DATE), b.country, 'WITHDRAWAL', 'BATCH', b.id,
  -b.signatures, b.ended_at
FROM petition_batch b
WHERE b.state = 'WITHDRAWN' AND b.checked_at IS NOT NULL;
