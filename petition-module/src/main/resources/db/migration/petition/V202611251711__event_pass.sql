CREATE TABLE petition_event_pass (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  code VARCHAR(12) NOT NULL UNIQUE,
  name VARCHAR(300) NOT NULL,
  zone_id VARCHAR(60) NOT NULL,
  local_from TIMESTAMP NOT NULL,
  local_to TIMESTAMP NOT NULL,
  valid_from TIMESTAMP NOT NULL,
  valid_to TIMESTAMP NOT NULL,
  most_no INTEGER NOT NULL,
  used_no INTEGER NOT NULL,
  action_id VARCHAR(22),
  made_by VARCHAR(60) NOT NULL,
  revoked_by VARCHAR(60),
  revoked_at TIMESTAMP
);
CREATE INDEX petition_event_pass_of ON petition_event_pass (petition_id, id);
