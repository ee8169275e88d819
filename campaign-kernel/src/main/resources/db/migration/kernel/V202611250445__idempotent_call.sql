-- POSTs of keys that carry an Idempotency-Key: claimed before they run, kept with their answer for a day.
CREATE TABLE kernel_idempotent_call (
  key_hash VARCHAR(43) NOT NULL PRIMARY KEY,
  fingerprint VARCHAR(43) NOT NULL,
  claimed_at TIMESTAMP NOT NULL,
  answered_at TIMESTAMP
);
CREATE INDEX kernel_idempotent_call_by_time ON kernel_idempotent_call (claimed_at);

-- The encrypted answer, in parts: no type for long texts is known to both databases.
CREATE TABLE kernel_idempotent_answer (
  key_hash VARCHAR(43) NOT NULL REFERENCES kernel_idempotent_call (key_hash) ON DELETE CASCADE,
  pos INTEGER NOT NULL,
  part VARCHAR(8000) NOT NULL,
  PRIMARY KEY (key_hash, pos)
);
