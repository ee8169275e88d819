-- That a country had more new signatures than can be expected, and what was decided about it.
CREATE TABLE petition_alarm (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  country VARCHAR(2) NOT NULL,
  state VARCHAR(10) NOT NULL,
  cause VARCHAR(10) NOT NULL,
  seen BIGINT NOT NULL,
  bound BIGINT NOT NULL,
  usual BIGINT NOT NULL,
  population BIGINT NOT NULL,
  domain_mix VARCHAR(8) NOT NULL,
  decided_by VARCHAR(80),
  decided_at TIMESTAMP,
  quiet_until TIMESTAMP,
  released BIGINT NOT NULL
);
CREATE INDEX petition_alarm_by_petition ON petition_alarm (petition_id, id);
CREATE INDEX petition_alarm_at_work ON petition_alarm (state);
-- Whether it waits because of such an alarm, not because of a person's decision about it.
ALTER TABLE petition_signature ADD COLUMN ruling_alarm BOOLEAN DEFAULT FALSE NOT NULL;
