-- A consent covers what its giver saw, and a proof the capacity for which it was recorded. What was edited since it was published last is asked about anew.
ALTER TABLE endorsements_endorsement ADD COLUMN consent_outdated BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE endorsements_endorsement ADD COLUMN proofs_from INTEGER DEFAULT 0 NOT NULL;
UPDATE endorsements_endorsement SET consent_outdated = TRUE
  WHERE state IN ('VERIFYING', 'VERIFIED', 'APPROVED') AND (consent_on IS NOT NULL OR consent_text IS NOT NULL)
    AND EXISTS (SELECT 1 FROM endorsements_event edited
      WHERE edited.endorsement_id = endorsements_endorsement.id AND edited.verb = 'edit'
        AND NOT EXISTS (SELECT 1 FROM endorsements_event later
          WHERE later.endorsement_id = edited.endorsement_id AND later.verb = 'publish' AND later.pos > edited.pos));
