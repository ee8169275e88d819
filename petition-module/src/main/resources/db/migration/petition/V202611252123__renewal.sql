-- How far the earlier signers of a petition have been asked to sign its new version.
CREATE TABLE petition_renewal (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  number_no INTEGER NOT NULL,
  last_signature BIGINT NOT NULL,
  asked BIGINT NOT NULL,
  finished_at TIMESTAMP,
  UNIQUE (petition_id, number_no)
);
