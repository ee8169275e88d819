-- Who wrote which translation of what a campaign says, from which source, and who checked it: its state follows from the texts.
CREATE TABLE kernel_campaign_translation (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  language VARCHAR(35) NOT NULL,
  text_hash VARCHAR(64) NOT NULL,
  source_hash VARCHAR(64) NOT NULL,
  written_by VARCHAR(80) NOT NULL,
  checked_by VARCHAR(80),
  checked_at TIMESTAMP,
  UNIQUE (campaign_id, language, text_hash, source_hash)
);
