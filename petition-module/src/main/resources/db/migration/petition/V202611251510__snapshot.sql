CREATE TABLE petition_snapshot (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  version_no INTEGER NOT NULL,
  text_hash VARCHAR(64) NOT NULL,
  addressee_id BIGINT NOT NULL REFERENCES kernel_addressee (id),
  addressee_name VARCHAR(5000) NOT NULL,
  host_country VARCHAR(2) NOT NULL,
  city VARCHAR(200),
  languages VARCHAR(100) NOT NULL,
  as_of TIMESTAMP NOT NULL,
  total BIGINT NOT NULL,
  frozen_by VARCHAR(60) NOT NULL,
  signature VARCHAR(100) NOT NULL,
  key_fingerprint VARCHAR(64) NOT NULL
);
-- The list of a petition: newest first.
CREATE INDEX petition_snapshot_of ON petition_snapshot (petition_id, id);

CREATE TABLE petition_snapshot_file (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  snapshot_id BIGINT NOT NULL REFERENCES petition_snapshot (id),
  form VARCHAR(8) NOT NULL,
  language VARCHAR(35),
  file_name VARCHAR(200) NOT NULL,
  length_no INTEGER NOT NULL,
  sha256 VARCHAR(64) NOT NULL
);
CREATE INDEX petition_snapshot_file_of ON petition_snapshot_file (snapshot_id);
CREATE INDEX petition_snapshot_file_hash ON petition_snapshot_file (sha256);

-- The two databases have no type of long bytes in common: pieces in base64.
CREATE TABLE petition_snapshot_part (
  file_id BIGINT NOT NULL REFERENCES petition_snapshot_file (id),
  pos INTEGER NOT NULL,
  content VARCHAR(32000) NOT NULL,
  PRIMARY KEY (file_id, pos)
);
