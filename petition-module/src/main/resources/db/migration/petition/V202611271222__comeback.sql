-- Who counts again is not newly signed: an alarm about a country takes these off the figures of an hour.
CREATE TABLE petition_comeback (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  version_no INTEGER NOT NULL,
  country VARCHAR(2) NOT NULL,
  happened BIGINT NOT NULL
);
CREATE INDEX petition_comeback_by_time ON petition_comeback (petition_id, version_no, created_at);
