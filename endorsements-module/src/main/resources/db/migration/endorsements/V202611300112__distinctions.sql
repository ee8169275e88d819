-- That two records of one name are of two, and not of one: said by a person who looked at both.
CREATE TABLE endorsements_distinction (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  endorser_id BIGINT NOT NULL REFERENCES endorsements_endorser (id),
  other_id BIGINT NOT NULL REFERENCES endorsements_endorser (id)
);
-- Derby has an index of its own for each foreign key, PostgreSQL none.
CREATE INDEX endorsements_distinction_by_endorser ON endorsements_distinction (endorser_id);
CREATE INDEX endorsements_distinction_by_other ON endorsements_distinction (other_id);
