CREATE TABLE petition_batch (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  version_no INTEGER NOT NULL,
  state VARCHAR(12) NOT NULL,
  source VARCHAR(8) NOT NULL,
  organisation VARCHAR(300) NOT NULL,
  country VARCHAR(2) NOT NULL,
  signatures INTEGER NOT NULL,
  collected_from DATE NOT NULL,
  collected_to DATE NOT NULL,
  note VARCHAR(4000),
  counted_by VARCHAR(200) NOT NULL,
  evidence_name VARCHAR(400) NOT NULL,
  evidence_hash VARCHAR(64) NOT NULL,
  evidence_kept BOOLEAN NOT NULL,
  entered_by VARCHAR(60) NOT NULL,
  checked_by VARCHAR(60),
  checked_at TIMESTAMP,
  ended_by VARCHAR(60),
  ended_at TIMESTAMP,
  reason VARCHAR(4000)
);
-- The lists: by state, newest first.
CREATE INDEX petition_batch_by_state ON petition_batch (petition_id, state, id);
CREATE INDEX petition_batch_by_evidence ON petition_batch (petition_id, evidence_hash);

CREATE TABLE petition_evidence (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  batch_id BIGINT NOT NULL UNIQUE REFERENCES petition_batch (id),
  kind VARCHAR(4) NOT NULL
);

-- The two databases have no type of long bytes in common: encrypted pieces as text.
CREATE TABLE petition_evidence_part (
  evidence_id BIGINT NOT NULL REFERENCES petition_evidence (id),
  pos INTEGER NOT NULL,
  content VARCHAR(32000) NOT NULL,
  PRIMARY KEY (evidence_id, pos)
);
