-- Every text that was ever published stays: a version is counted by its number, its minor changes by revision.
-- A row without published_at is the text that is being prepared.
CREATE TABLE petition_text (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  number_no INTEGER NOT NULL,
  revision_no INTEGER NOT NULL,
  title VARCHAR(4000) NOT NULL,
  body VARCHAR(32000) NOT NULL,
  demand_1 VARCHAR(8000),
  demand_2 VARCHAR(8000),
  demand_3 VARCHAR(8000),
  demand_4 VARCHAR(8000),
  demand_5 VARCHAR(8000),
  text_hash VARCHAR(64) NOT NULL,
  kind VARCHAR(8) NOT NULL,
  note VARCHAR(10500),
  published_at TIMESTAMP,
  UNIQUE (petition_id, number_no, revision_no)
);
INSERT INTO petition_text (id, public_id, created_at, modified_at, version, petition_id, number_no, revision_no,
    title, body, demand_1, demand_2, demand_3, demand_4, demand_5, text_hash, kind, published_at)
  SELECT v.id, v.public_id, v.created_at, v.modified_at, v.version, v.petition_id, v.number_no, 1,
    v.title, v.body,
    (SELECT d.demand FROM petition_version_demand d WHERE d.version_id = v.id AND d.pos = 0),
    (SELECT d.demand FROM petition_version_demand d WHERE d.version_id = v.id AND d.pos = 1),
    (SELECT d.demand FROM petition_version_demand d WHERE d.version_id = v.id AND d.pos = 2),
    (SELECT d.demand FROM petition_version_demand d WHERE d.version_id = v.id AND d.pos = 3),
    (SELECT d.demand FROM petition_version_demand d WHERE d.version_id = v.id AND d.pos = 4),
    v.text_hash, CASE WHEN v.number_no = 1 THEN 'FIRST' ELSE 'MATERIAL' END,
    CASE WHEN v.number_no = 1 THEN p.opened_at ELSE v.created_at END
  FROM petition_version v JOIN petition_petition p ON p.id = v.petition_id;
DROP TABLE petition_version_demand;
DROP TABLE petition_version;

-- Who wrote which translation from which source, and who checked it: its state follows from the texts.
CREATE TABLE petition_translation (
  id BIGINT NOT NULL PRIMARY KEY,
  public_id VARCHAR(22) NOT NULL UNIQUE,
  created_at TIMESTAMP NOT NULL,
  modified_at TIMESTAMP NOT NULL,
  version INTEGER NOT NULL,
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  language VARCHAR(35) NOT NULL,
  text_hash VARCHAR(64) NOT NULL,
  source_hash VARCHAR(64) NOT NULL,
  written_by VARCHAR(80) NOT NULL,
  checked_by VARCHAR(80),
  checked_at TIMESTAMP,
  UNIQUE (petition_id, language, text_hash, source_hash)
);
