-- Links of signers. One for each who has confirmed; the code is chance.
CREATE TABLE petition_personal_link (
  code VARCHAR(12) NOT NULL PRIMARY KEY,
  petition_id BIGINT NOT NULL,
  signature_id BIGINT NOT NULL UNIQUE,
  brought BIGINT NOT NULL
);

-- By whose link a signature came that does not count yet; gone when it does.
CREATE TABLE petition_arrival (
  signature_id BIGINT NOT NULL PRIMARY KEY,
  code VARCHAR(12) NOT NULL
);
CREATE INDEX petition_arrival_by_code ON petition_arrival (code);
