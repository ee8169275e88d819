-- By which way signatures came. A code that a link does not have is the empty text.
CREATE TABLE petition_channel (
  petition_id BIGINT NOT NULL,
  medium VARCHAR(60) NOT NULL,
  campaign_code VARCHAR(60) NOT NULL,
  referrer VARCHAR(60) NOT NULL,
  country VARCHAR(2) NOT NULL,
  shard INTEGER NOT NULL,
  submitted BIGINT NOT NULL,
  confirmed BIGINT NOT NULL,
  PRIMARY KEY (petition_id, medium, campaign_code, referrer, country, shard)
);

-- What came before this table was there. Codes of those who have withdrawn are gone.
INSERT INTO petition_channel (petition_id, medium, campaign_code, referrer, country, shard, submitted, confirmed)
SELECT petition_id, COALESCE(medium, ''), COALESCE(campaign_code, ''), COALESCE(referrer, ''), country, 0,
  COUNT(*), COUNT(confirmed_at)
FROM petition_signature
WHERE medium IS NOT NULL OR campaign_code IS NOT NULL OR referrer IS NOT NULL
GROUP BY petition_id, medium, campaign_code, referrer, country;
