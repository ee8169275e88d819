-- What keys brought here with names under it is public only with an address (docs/adr/270). Who answers for it on the staff saves it.
ALTER TABLE endorsements_act ADD COLUMN named_by_key BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE endorsements_act SET named_by_key = TRUE
  WHERE EXISTS (SELECT 1 FROM endorsements_sponsor s WHERE s.act_id = endorsements_act.id)
    AND EXISTS (SELECT 1 FROM endorsements_act_event e
      WHERE e.act_id = endorsements_act.id AND e.pos = 0 AND e.recorded_by LIKE 'key:%');
UPDATE endorsements_act SET shown = FALSE
  WHERE named_by_key = TRUE AND source_url IS NULL
    AND NOT EXISTS (SELECT 1 FROM endorsements_act_event e
      WHERE e.act_id = endorsements_act.id AND e.source_url IS NOT NULL);
