-- Petitions that were closed before their hour ended then, and not on a later day: once the hour had come, they were said to have been
-- opened at it. Where somebody had signed online, the start was put off in a pause and does not come any more.
UPDATE petition_petition SET starts_at = NULL
  WHERE state IN ('CLOSED', 'DELIVERED', 'ANSWERED', 'ARCHIVED') AND opened_at IS NOT NULL AND starts_at > modified_at
  AND EXISTS (SELECT 1 FROM petition_tally t WHERE t.petition_id = petition_petition.id AND t.source = 'ONLINE');
UPDATE petition_petition SET closes_at = modified_at
  WHERE state IN ('CLOSED', 'DELIVERED', 'ANSWERED', 'ARCHIVED') AND opened_at IS NOT NULL AND starts_at > modified_at
  AND (closes_at IS NULL OR closes_at > modified_at);
