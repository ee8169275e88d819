CREATE TABLE petition_recount (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  unsettled INTEGER NOT NULL
);
-- The newest one of a petition.
CREATE INDEX petition_recount_by_petition ON petition_recount (petition_id, id);

CREATE TABLE petition_recount_finding (
  recount_id BIGINT NOT NULL REFERENCES petition_recount (id),
  pos INTEGER NOT NULL,
  version_no INTEGER NOT NULL,
  source VARCHAR(8) NOT NULL,
  country VARCHAR(2) NOT NULL,
  tally BIGINT NOT NULL,
  recounted BIGINT NOT NULL,
  PRIMARY KEY (recount_id, pos)
);
