-- What a moderator decided about one signature; nothing of it where nobody decided anything.
ALTER TABLE petition_signature ADD COLUMN ruling_before VARCHAR(12);
ALTER TABLE petition_signature ADD COLUMN ruling_reason VARCHAR(20);
ALTER TABLE petition_signature ADD COLUMN ruling_note VARCHAR(500);
ALTER TABLE petition_signature ADD COLUMN ruling_at TIMESTAMP;
-- The rule-built invalidation that took it out of the count, none where a person did.
ALTER TABLE petition_signature ADD COLUMN ruling_run BIGINT;
CREATE INDEX petition_signature_by_run ON petition_signature (ruling_run, id);

-- The public log: a line per day, country, kind and reason, changed in the transaction of the tally.
CREATE TABLE petition_correction (
  id BIGINT NOT NULL PRIMARY KEY,
  petition_id BIGINT NOT NULL,
  version_no INTEGER NOT NULL,
  day_on DATE NOT NULL,
  country VARCHAR(2) NOT NULL,
  kind VARCHAR(12) NOT NULL,
  reason VARCHAR(20) NOT NULL,
  run_id BIGINT NOT NULL,
  change_by BIGINT NOT NULL
);
CREATE UNIQUE INDEX petition_correction_once
  ON petition_correction (petition_id, version_no, day_on, country, kind, reason, run_id);
CREATE INDEX petition_correction_by_day ON petition_correction (petition_id, day_on, id);
