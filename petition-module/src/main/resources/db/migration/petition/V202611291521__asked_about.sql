-- Whom a name may reach goes by the targets of a campaign, and no longer by what its signers were asked: an answer about a country
-- that is none of them was given before those of before were kept, or about none that was known. One more is kept by each step.
CREATE TABLE petition_asked_about (campaign_id BIGINT NOT NULL, country VARCHAR(2) NOT NULL);
INSERT INTO petition_asked_about (campaign_id, country)
  SELECT DISTINCT p.campaign_id, CASE WHEN c.country IS NULL OR c.country = '' THEN 'ZZ' ELSE c.country END
  FROM petition_consent c, petition_signature s, petition_petition p
  WHERE c.purpose = 'TARGET' AND s.id = c.signature_id AND p.id = s.petition_id;
UPDATE kernel_campaign SET former_targets = COALESCE(former_targets || ',', '') || (
  SELECT MIN(a.country) FROM petition_asked_about a WHERE a.campaign_id = kernel_campaign.id
    AND (kernel_campaign.target_country IS NULL OR kernel_campaign.target_country <> a.country)
    AND (kernel_campaign.former_targets IS NULL OR kernel_campaign.former_targets NOT LIKE '%' || a.country || '%'))
WHERE EXISTS (SELECT 1 FROM petition_asked_about a WHERE a.campaign_id = kernel_campaign.id
    AND (kernel_campaign.target_country IS NULL OR kernel_campaign.target_country <> a.country)
    AND (kernel_campaign.former_targets IS NULL OR kernel_campaign.former_targets NOT LIKE '%' || a.country || '%'));
UPDATE kernel_campaign SET former_targets = COALESCE(former_targets || ',', '') || (
  SELECT MIN(a.country) FROM petition_asked_about a WHERE a.campaign_id = kernel_campaign.id
    AND (kernel_campaign.target_country IS NULL OR kernel_campaign.target_country <> a.country)
    AND (kernel_campaign.former_targets IS NULL OR kernel_campaign.former_targets NOT LIKE '%' || a.country || '%'))
WHERE EXISTS (SELECT 1 FROM petition_asked_about a WHERE a.campaign_id = kernel_campaign.id
    AND (kernel_campaign.target_country IS NULL OR kernel_campaign.target_country <> a.country)
    AND (kernel_campaign.former_targets IS NULL OR kernel_campaign.former_targets NOT LIKE '%' || a.country || '%'));
UPDATE kernel_campaign SET former_targets = COALESCE(former_targets || ',', '') || (
  SELECT MIN(a.country) FROM petition_asked_about a WHERE a.campaign_id = kernel_campaign.id
    AND (kernel_campaign.target_country IS NULL OR kernel_campaign.target_country <> a.country)
    AND (kernel_campaign.former_targets IS NULL OR kernel_campaign.former_targets NOT LIKE '%' || a.country || '%'))
WHERE EXISTS (SELECT 1 FROM petition_asked_about a WHERE a.campaign_id = kernel_campaign.id
    AND (kernel_campaign.target_country IS NULL OR kernel_campaign.target_country <> a.country)
    AND (kernel_campaign.former_targets IS NULL OR kernel_campaign.former_targets NOT LIKE '%' || a.country || '%'));
DROP TABLE petition_asked_about;
