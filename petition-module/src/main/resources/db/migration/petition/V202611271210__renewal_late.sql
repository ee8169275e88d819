-- Who came to count under an earlier version after the asking had begun, and is still to be asked.
CREATE TABLE petition_renewal_late (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  signature_id BIGINT NOT NULL REFERENCES petition_signature (id) ON DELETE CASCADE
);

-- To which version the mail with this link asks its owner to go along.
ALTER TABLE petition_token ADD COLUMN asks_version INTEGER;
