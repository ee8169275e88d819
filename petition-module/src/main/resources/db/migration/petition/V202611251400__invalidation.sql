-- A keyed fingerprint of the address' domain; none for what was signed before it was kept.
ALTER TABLE petition_signature ADD COLUMN domain_key VARCHAR(43);

CREATE TABLE petition_invalidation (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  state VARCHAR(10) NOT NULL,
  reason VARCHAR(20) NOT NULL,
  note VARCHAR(500),
  rule_text VARCHAR(6000) NOT NULL,
  proposed_by VARCHAR(80) NOT NULL,
  approved_by VARCHAR(80),
  approved_at TIMESTAMP,
  expected BIGINT NOT NULL,
  invalidated BIGINT NOT NULL,
  reverted BIGINT NOT NULL,
  pass_no INTEGER NOT NULL,
  position_id BIGINT NOT NULL
);
CREATE INDEX petition_invalidation_by_petition ON petition_invalidation (petition_id, id);
CREATE INDEX petition_invalidation_at_work ON petition_invalidation (state);
