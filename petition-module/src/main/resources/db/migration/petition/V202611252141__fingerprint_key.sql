-- A petition on its way to another fingerprint key: all in its own row, so that one reading has it whole.
ALTER TABLE petition_petition ADD COLUMN hmac_key_no INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE petition_petition ADD COLUMN next_key VARCHAR(200);
ALTER TABLE petition_petition ADD COLUMN key_phase VARCHAR(12) DEFAULT 'SETTLED' NOT NULL;
ALTER TABLE petition_petition ADD COLUMN key_since TIMESTAMP;

-- Under which of its petition's keys a signature's fingerprints are made.
ALTER TABLE petition_signature ADD COLUMN key_no INTEGER DEFAULT 1 NOT NULL;

-- Who signs while the key changes, under the next one: only for the minutes in which both are written.
CREATE TABLE petition_key_reservation (
  place VARCHAR(80) NOT NULL PRIMARY KEY,
  petition_id BIGINT NOT NULL
);
CREATE INDEX petition_key_reservation_of ON petition_key_reservation (petition_id);
