-- Which import brought it; none for who signed with us. No index: those of one import lie close by their numbers.
ALTER TABLE petition_signature ADD COLUMN import_id BIGINT;

CREATE TABLE petition_import (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  version_no INTEGER NOT NULL,
  state VARCHAR(12) NOT NULL,
  trial BOOLEAN NOT NULL,
  organisation VARCHAR(300) NOT NULL,
  note VARCHAR(4000),
  file_name VARCHAR(400) NOT NULL,
  file_hash VARCHAR(64),
  file_bytes BIGINT NOT NULL,
  file_pieces INTEGER NOT NULL,
  setup VARCHAR(8000),
  entered_by VARCHAR(60) NOT NULL,
  prepared_by VARCHAR(60),
  rows_found BIGINT NOT NULL,
  rows_new BIGINT NOT NULL,
  rows_known BIGINT NOT NULL,
  rows_repeated BIGINT NOT NULL,
  rows_faulty BIGINT NOT NULL,
  rows_done BIGINT NOT NULL,
  imported BIGINT NOT NULL,
  skipped BIGINT NOT NULL,
  removed BIGINT NOT NULL,
  first_id BIGINT NOT NULL,
  last_id BIGINT NOT NULL,
  claimed_by VARCHAR(22),
  claimed_until TIMESTAMP,
  started_by VARCHAR(60),
  started_at TIMESTAMP,
  ended_by VARCHAR(60),
  ended_at TIMESTAMP,
  reason VARCHAR(4000)
);
CREATE INDEX petition_import_by_petition ON petition_import (petition_id, id);
CREATE INDEX petition_import_by_file ON petition_import (petition_id, file_hash);
CREATE INDEX petition_import_at_work ON petition_import (state);

-- The file itself, encrypted, for as long as it is needed.
CREATE TABLE petition_import_part (
  id BIGINT NOT NULL PRIMARY KEY,
  import_id BIGINT NOT NULL REFERENCES petition_import (id),
  pos INTEGER NOT NULL,
  content VARCHAR(32000) NOT NULL,
  UNIQUE (import_id, pos)
);

-- What cannot be entered, by line and field; never what stood there.
CREATE TABLE petition_import_fault (
  id BIGINT NOT NULL PRIMARY KEY,
  import_id BIGINT NOT NULL REFERENCES petition_import (id),
  line_no BIGINT NOT NULL,
  field VARCHAR(20) NOT NULL,
  message_key VARCHAR(80) NOT NULL,
  argument VARCHAR(40)
);
CREATE INDEX petition_import_fault_by_import ON petition_import_fault (import_id, id);

CREATE TABLE petition_export (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  kind VARCHAR(12) NOT NULL,
  format VARCHAR(4) NOT NULL,
  state VARCHAR(12) NOT NULL,
  filter_text VARCHAR(1000) NOT NULL,
  ordered_by VARCHAR(60) NOT NULL,
  rows_expected BIGINT NOT NULL,
  rows_written BIGINT NOT NULL,
  finished_at TIMESTAMP
);
CREATE INDEX petition_export_by_petition ON petition_export (petition_id, id);
