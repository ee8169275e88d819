-- Which keys this database was encrypted with, by number and by a check value; the keys are in the secrets file alone.
CREATE TABLE kernel_master_key (
  key_no INTEGER NOT NULL PRIMARY KEY,
  check_text VARCHAR(43) NOT NULL,
  made_at TIMESTAMP NOT NULL,
  finished_at TIMESTAMP,
  retired_at TIMESTAMP
);

-- How far each place with encrypted values is with the newest key.
CREATE TABLE kernel_sealed_progress (
  store VARCHAR(40) NOT NULL PRIMARY KEY,
  key_no INTEGER NOT NULL,
  place_no BIGINT NOT NULL,
  renewed_no BIGINT NOT NULL,
  finished BOOLEAN NOT NULL
);
