-- News of a campaign to everybody, in its languages: written, published by hand, perhaps taken back.
CREATE TABLE kernel_update (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  title VARCHAR(6500) NOT NULL,
  body VARCHAR(32000) NOT NULL,
  state VARCHAR(10) NOT NULL,
  occasion VARCHAR(20),
  published_at TIMESTAMP
);
CREATE INDEX kernel_update_of ON kernel_update (campaign_id, state, id);
CREATE INDEX kernel_update_published ON kernel_update (campaign_id, published_at, id);
