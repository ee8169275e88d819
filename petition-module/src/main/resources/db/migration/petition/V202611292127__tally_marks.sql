-- Which bookings are no first coming or going of a person: of who comes and goes once more, and what the log tells.
CREATE TABLE petition_tally_mark (
  id BIGINT NOT NULL PRIMARY KEY,
  petition_id BIGINT NOT NULL,
  version_no INTEGER NOT NULL,
  hour_start TIMESTAMP NOT NULL,
  source VARCHAR(8) NOT NULL,
  country VARCHAR(2) NOT NULL,
  since_hour TIMESTAMP,
  log_kind VARCHAR(12),
  log_reason VARCHAR(20),
  change_by BIGINT NOT NULL
);
CREATE INDEX petition_tally_mark_by_hour ON petition_tally_mark (petition_id, version_no, hour_start);
-- Of signatures that were taken back and confirmed anew; none where that is not so, or was before this was kept.
ALTER TABLE petition_signature ADD COLUMN came_again BOOLEAN;
-- When petitions were over that go on: what was released then stays so.
CREATE TABLE petition_former_end (
  id BIGINT NOT NULL PRIMARY KEY,
  petition_id BIGINT NOT NULL,
  over_since TIMESTAMP NOT NULL,
  reopened_at TIMESTAMP NOT NULL
);
CREATE INDEX petition_former_end_of ON petition_former_end (petition_id);
