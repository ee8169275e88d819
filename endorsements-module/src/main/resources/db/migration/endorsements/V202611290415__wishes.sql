-- That somebody asked not to stand in a campaign, where the row that named him is gone.
CREATE TABLE endorsements_wish (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  endorser_id BIGINT NOT NULL REFERENCES endorsements_endorser (id),
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id)
);
CREATE INDEX endorsements_wish_by_endorser ON endorsements_wish (endorser_id, campaign_id);
