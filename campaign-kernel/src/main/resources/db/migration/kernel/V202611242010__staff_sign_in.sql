ALTER TABLE kernel_staff ADD COLUMN credential_version INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE kernel_staff ADD COLUMN signed_in_at TIMESTAMP;

-- Links of mails: invitation, new password, first administrator. Only the hash is kept.
CREATE TABLE kernel_staff_token (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  purpose VARCHAR(16) NOT NULL,
  token_hash VARCHAR(43) NOT NULL UNIQUE,
  staff_id BIGINT REFERENCES kernel_staff (id),
  expires_at TIMESTAMP NOT NULL,
  used_at TIMESTAMP
);
CREATE INDEX kernel_staff_token_by_staff ON kernel_staff_token (staff_id);
CREATE INDEX kernel_role_assignment_by_campaign ON kernel_role_assignment (campaign_id);

CREATE TABLE kernel_api_key (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  organisation_id BIGINT NOT NULL REFERENCES kernel_organisation (id),
  name VARCHAR(80) NOT NULL,
  scopes VARCHAR(1000) NOT NULL,
  secret_hash VARCHAR(43) NOT NULL UNIQUE,
  last_used_at TIMESTAMP,
  revoked_at TIMESTAMP
);
CREATE INDEX kernel_api_key_by_organisation ON kernel_api_key (organisation_id);
