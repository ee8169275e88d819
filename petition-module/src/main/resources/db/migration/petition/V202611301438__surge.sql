-- That a whole petition had more new signatures in an hour than it ever had; it holds nobody.
CREATE TABLE petition_surge (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  state VARCHAR(12) NOT NULL,
  hour_start TIMESTAMP NOT NULL,
  seen BIGINT NOT NULL,
  bound BIGINT NOT NULL,
  usual BIGINT NOT NULL,
  hour_before BIGINT NOT NULL,
  decided_by VARCHAR(80),
  ended_at TIMESTAMP,
  quiet_until TIMESTAMP
);
CREATE INDEX petition_surge_by_petition ON petition_surge (petition_id, id);
CREATE INDEX petition_surge_open ON petition_surge (state);
