-- A source reports what stood there when it was named. What stands in public on grounds of before an edit stays there, and is marked for staff (docs/adr/053).
ALTER TABLE endorsements_endorsement ADD COLUMN source_outdated BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE endorsements_endorsement SET source_outdated = TRUE
  WHERE state IN ('VERIFYING', 'VERIFIED', 'APPROVED') AND (source_title IS NOT NULL OR source_url IS NOT NULL)
    AND EXISTS (SELECT 1 FROM endorsements_event edited
      WHERE edited.endorsement_id = endorsements_endorsement.id AND edited.verb = 'edit'
        AND NOT EXISTS (SELECT 1 FROM endorsements_event later
          WHERE later.endorsement_id = edited.endorsement_id AND later.verb = 'publish' AND later.pos > edited.pos));
UPDATE endorsements_endorsement SET source_outdated = TRUE
  WHERE state = 'PUBLISHED' AND basis = 'PUBLIC_ACT'
    AND EXISTS (SELECT 1 FROM endorsements_event edited
      JOIN endorsements_event former ON former.endorsement_id = edited.endorsement_id AND former.verb = 'publish' AND former.pos < edited.pos
      JOIN endorsements_event later ON later.endorsement_id = edited.endorsement_id AND later.verb = 'publish' AND later.pos > edited.pos
      WHERE edited.endorsement_id = endorsements_endorsement.id AND edited.verb = 'edit');
UPDATE endorsements_endorsement SET consent_outdated = TRUE
  WHERE state = 'PUBLISHED' AND basis = 'CONSENT'
    AND EXISTS (SELECT 1 FROM endorsements_event edited
      JOIN endorsements_event former ON former.endorsement_id = edited.endorsement_id AND former.verb = 'publish' AND former.pos < edited.pos
      JOIN endorsements_event later ON later.endorsement_id = edited.endorsement_id AND later.verb = 'publish' AND later.pos > edited.pos
      WHERE edited.endorsement_id = endorsements_endorsement.id AND edited.verb = 'edit'
        AND endorsements_endorsement.consent_on < CAST(edited.happened_at AS DATE));
