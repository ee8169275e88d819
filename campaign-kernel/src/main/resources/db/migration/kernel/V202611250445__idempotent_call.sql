-- POSTs of keys that carry an Idempotency-Key: claimed before they run, kept with their answer for a day.
CREATE TABLE kernel_idempotent_call (
  key_hash VARCHAR(43) NOT NULL PRIMARY KEY,
  fingerprint VARCHAR(43) NOT NULL,
  claimed_at TIMESTAMP NOT NULL,
  answered_at TIMESTAMP
);
CREATE INDEX kernel_idempotent_call_by_time ON kernel_idempotent_call (claimed_at);

-- The encrypted answer, in parts: no type for long texts is known to both databases. Deleted with its call by the program:
-- with ON DELETE CASCADE Derby locks this whole table for each call that is deleted, and two at once block each other.
CREATE TABLE kernel_idempotent_answer (
  key_hash VARCHAR(43) NOT NULL REFERENCES kernel_idempotent_call (key_hash),
  pos INTEGER NOT NULL,
  part VARCHAR(8000) NOT NULL,
  PRIMARY KEY (key_hash, pos)
);
