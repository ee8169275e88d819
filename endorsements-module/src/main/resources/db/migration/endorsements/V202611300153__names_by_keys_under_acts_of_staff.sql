-- A key's word on who stands under an act of staff needs an address as well (docs/adr/270), where nobody on the staff has saved the act since.
CREATE INDEX kernel_audit_of_acts ON kernel_audit (subject_type, subject_id);
UPDATE endorsements_act SET named_by_key = TRUE
  WHERE named_by_key = FALSE
    AND EXISTS (SELECT 1 FROM endorsements_act_event e
      JOIN endorsements_sponsor s ON s.act_id = e.act_id AND s.created_at <= e.recorded_at
      WHERE e.act_id = endorsements_act.id AND e.pos > 0 AND e.recorded_by LIKE 'key:%'
        AND NOT EXISTS (SELECT 1 FROM kernel_audit saved
          WHERE saved.subject_type = 'act' AND saved.subject_id = endorsements_act.public_id AND saved.actor LIKE 'staff:%'
            AND saved.action IN ('act.edited', 'act.vouched') AND saved.happened_at >= e.recorded_at));
UPDATE endorsements_act SET named_by_key = TRUE
  WHERE named_by_key = FALSE
    AND EXISTS (SELECT 1 FROM endorsements_sponsor s WHERE s.act_id = endorsements_act.id)
    AND EXISTS (SELECT 1 FROM kernel_audit named
      WHERE named.subject_type = 'act' AND named.subject_id = endorsements_act.public_id AND named.actor LIKE 'key:%'
        AND named.action IN ('act.sponsor-added', 'act.sponsor-corrected', 'act.sponsor-reinstated')
        AND NOT EXISTS (SELECT 1 FROM kernel_audit saved
          WHERE saved.subject_type = 'act' AND saved.subject_id = endorsements_act.public_id AND saved.actor LIKE 'staff:%'
            AND saved.action IN ('act.edited', 'act.vouched') AND saved.happened_at >= named.happened_at));
DROP INDEX kernel_audit_of_acts;
UPDATE endorsements_act SET shown = FALSE
  WHERE named_by_key = TRUE AND source_url IS NULL
    AND NOT EXISTS (SELECT 1 FROM endorsements_act_event e
      WHERE e.act_id = endorsements_act.id AND e.source_url IS NOT NULL);
