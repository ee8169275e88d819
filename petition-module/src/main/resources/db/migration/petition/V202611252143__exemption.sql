-- Petitions for which the retention rules end nothing for a time.
CREATE TABLE petition_exemption (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  reason VARCHAR(500) NOT NULL,
  until_at TIMESTAMP NOT NULL,
  made_by VARCHAR(60) NOT NULL,
  agreed_by VARCHAR(60),
  agreed_at TIMESTAMP,
  ended_by VARCHAR(60),
  ended_at TIMESTAMP
);
CREATE INDEX petition_exemption_of ON petition_exemption (petition_id);
