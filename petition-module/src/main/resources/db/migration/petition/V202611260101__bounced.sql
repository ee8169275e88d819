-- When a mail to this address came back for good.
ALTER TABLE petition_signature ADD COLUMN bounced_at TIMESTAMP;

-- A line for each signature that ended so unconfirmed; it outlives the signature and does not name it.
CREATE TABLE petition_bounce (
  id BIGINT NOT NULL PRIMARY KEY,
  petition_id BIGINT NOT NULL,
  country VARCHAR(2) NOT NULL,
  day_on DATE NOT NULL
);
CREATE INDEX petition_bounce_by_day ON petition_bounce (petition_id, day_on, country);
