-- Since when a petition is over: periods of what is kept begin then, and no more with each later step. Of one that is closed that is its last
-- change; of the others the trail says it, where a closing that was undone was followed by the last one.
ALTER TABLE petition_petition ADD COLUMN over_since TIMESTAMP;
UPDATE petition_petition SET over_since = modified_at WHERE state IN ('CLOSED', 'DELIVERED', 'ANSWERED', 'ARCHIVED');
UPDATE petition_petition SET over_since = (SELECT MAX(a.happened_at) FROM kernel_audit a WHERE a.campaign_id = petition_petition.campaign_id
    AND a.action IN ('petition.closed', 'petition.ended') AND a.subject_id = petition_petition.slug)
  WHERE state IN ('DELIVERED', 'ANSWERED', 'ARCHIVED')
  AND EXISTS (SELECT 1 FROM kernel_audit a WHERE a.campaign_id = petition_petition.campaign_id
    AND a.action IN ('petition.closed', 'petition.ended') AND a.subject_id = petition_petition.slug);
