-- What a recount has found is put right: proposed by one person, approved by another.
CREATE TABLE petition_recount_correction (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  recount_id BIGINT NOT NULL REFERENCES petition_recount (id),
  state VARCHAR(8) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  proposed_by VARCHAR(60) NOT NULL,
  decided_by VARCHAR(60),
  decided_at TIMESTAMP
);
CREATE INDEX petition_recount_correction_of ON petition_recount_correction (recount_id);
-- Found by an earlier recount, of which this one could not tell; not known of those from before.
ALTER TABLE petition_recount_finding ADD COLUMN standing BOOLEAN DEFAULT FALSE NOT NULL;
