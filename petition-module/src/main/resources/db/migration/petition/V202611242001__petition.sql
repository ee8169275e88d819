CREATE SEQUENCE petition_signature_seq AS BIGINT START WITH 500 INCREMENT BY 500;

CREATE TABLE petition_petition (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  campaign_id BIGINT NOT NULL REFERENCES kernel_campaign (id),
  slug VARCHAR(80) NOT NULL UNIQUE,
  state VARCHAR(12) NOT NULL,
  goal BIGINT NOT NULL,
  opened_at TIMESTAMP,
  closes_at TIMESTAMP,
  paused_at TIMESTAMP,
  hmac_key VARCHAR(200) NOT NULL,
  thanks VARCHAR(20000),
  share_text VARCHAR(8000)
);

CREATE TABLE petition_version (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  number_no INTEGER NOT NULL,
  title VARCHAR(4000) NOT NULL,
  body VARCHAR(32000) NOT NULL,
  text_hash VARCHAR(64) NOT NULL,
  UNIQUE (petition_id, number_no)
);

CREATE TABLE petition_version_demand (
  version_id BIGINT NOT NULL REFERENCES petition_version (id),
  pos INTEGER NOT NULL,
  demand VARCHAR(8000) NOT NULL,
  PRIMARY KEY (version_id, pos)
);

CREATE TABLE petition_signature (
  id BIGINT NOT NULL PRIMARY KEY,
  petition_id BIGINT NOT NULL,
  version_no INTEGER NOT NULL,
  state VARCHAR(12) NOT NULL,
  address_hmac VARCHAR(43) NOT NULL,
  address VARCHAR(600),
  given_name VARCHAR(80),
  family_name VARCHAR(80),
  country VARCHAR(2) NOT NULL,
  locality VARCHAR(100),
  organisation VARCHAR(150),
  language VARCHAR(35) NOT NULL,
  visibility VARCHAR(10) NOT NULL,
  medium VARCHAR(60),
  campaign_code VARCHAR(60),
  referrer VARCHAR(60),
  sample BOOLEAN NOT NULL,
  created_at TIMESTAMP NOT NULL,
  changed_at TIMESTAMP NOT NULL,
  confirmed_at TIMESTAMP
);
-- One address signs a version once.
CREATE UNIQUE INDEX petition_signature_once ON petition_signature (petition_id, version_no, address_hmac);
-- The console's list: newest first, by state.
CREATE INDEX petition_signature_by_state ON petition_signature (petition_id, state, id);
-- Those of today.
CREATE INDEX petition_signature_confirmed ON petition_signature (petition_id, confirmed_at);
CREATE INDEX petition_signature_pending ON petition_signature (state, created_at);

CREATE TABLE petition_token (
  token_hash VARCHAR(43) NOT NULL PRIMARY KEY,
  signature_id BIGINT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL
);
CREATE INDEX petition_token_by_signature ON petition_token (signature_id, created_at);
CREATE INDEX petition_token_by_expiry ON petition_token (expires_at);

CREATE TABLE petition_consent (
  id BIGINT NOT NULL PRIMARY KEY,
  signature_id BIGINT NOT NULL,
  organisation VARCHAR(80) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  granted BOOLEAN NOT NULL,
  text_shown VARCHAR(600) NOT NULL,
  given_at TIMESTAMP NOT NULL
);
CREATE INDEX petition_consent_by_signature ON petition_consent (signature_id);

CREATE TABLE petition_tally (
  petition_id BIGINT NOT NULL,
  version_no INTEGER NOT NULL,
  hour_start TIMESTAMP NOT NULL,
  country VARCHAR(2) NOT NULL,
  source VARCHAR(8) NOT NULL,
  shard INTEGER NOT NULL,
  change_by BIGINT NOT NULL,
  PRIMARY KEY (petition_id, version_no, hour_start, country, source, shard)
);
