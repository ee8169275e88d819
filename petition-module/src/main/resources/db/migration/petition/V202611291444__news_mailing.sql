-- News on their way to those who agreed, and which mailboxes had them while it lasts: keyed, and gone at its end.
CREATE TABLE petition_news_mailing (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  update_id VARCHAR(22) NOT NULL,
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  organisation VARCHAR(80) NOT NULL,
  state VARCHAR(10) NOT NULL,
  ordered_by VARCHAR(60) NOT NULL,
  starts_at TIMESTAMP NOT NULL,
  finished_at TIMESTAMP,
  last_petition BIGINT NOT NULL,
  last_signature BIGINT NOT NULL,
  estimated BIGINT NOT NULL,
  mailed BIGINT NOT NULL,
  UNIQUE (update_id, organisation)
);
CREATE TABLE petition_news_box (
  mac VARCHAR(43) NOT NULL PRIMARY KEY,
  mailing_id BIGINT NOT NULL REFERENCES petition_news_mailing (id)
);
CREATE INDEX petition_news_box_by_mailing ON petition_news_box (mailing_id);
