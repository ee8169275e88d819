-- Which press of the button made which pack: the same press makes no second one. The fingerprint of what was asked.
CREATE TABLE petition_snapshot_call (
  call_hash VARCHAR(43) NOT NULL PRIMARY KEY,
  snapshot_id VARCHAR(22) NOT NULL,
  created_at TIMESTAMP NOT NULL
);
