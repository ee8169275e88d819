-- Petitions that were delivered or archived since they were closed before their hour: their last change says no more when they were closed,
-- by which the ones before them were told. The trail does, as long as it is kept.
UPDATE petition_petition SET starts_at = NULL
  WHERE state IN ('CLOSED', 'DELIVERED', 'ANSWERED', 'ARCHIVED') AND opened_at IS NOT NULL
  AND starts_at > (SELECT MIN(a.happened_at) FROM kernel_audit a WHERE a.campaign_id = petition_petition.campaign_id
    AND a.action IN ('petition.closed', 'petition.ended') AND a.subject_id = petition_petition.slug)
  AND EXISTS (SELECT 1 FROM petition_tally t WHERE t.petition_id = petition_petition.id AND t.source = 'ONLINE');
UPDATE petition_petition SET closes_at = (SELECT MIN(a.happened_at) FROM kernel_audit a WHERE a.campaign_id = petition_petition.campaign_id
    AND a.action IN ('petition.closed', 'petition.ended') AND a.subject_id = petition_petition.slug)
  WHERE state IN ('CLOSED', 'DELIVERED', 'ANSWERED', 'ARCHIVED') AND opened_at IS NOT NULL
  AND starts_at > (SELECT MIN(a.happened_at) FROM kernel_audit a WHERE a.campaign_id = petition_petition.campaign_id
    AND a.action IN ('petition.closed', 'petition.ended') AND a.subject_id = petition_petition.slug)
  AND (closes_at IS NULL OR closes_at > (SELECT MIN(a.happened_at) FROM kernel_audit a WHERE a.campaign_id = petition_petition.campaign_id
    AND a.action IN ('petition.closed', 'petition.ended') AND a.subject_id = petition_petition.slug));
