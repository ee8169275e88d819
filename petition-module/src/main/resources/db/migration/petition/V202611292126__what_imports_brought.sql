-- How many each import brought of each country, whoever of them left since: what a pack tells of it where figures have steps.
CREATE TABLE petition_import_brought (
  id BIGINT NOT NULL PRIMARY KEY,
  import_id BIGINT NOT NULL REFERENCES petition_import (id),
  country VARCHAR(2) NOT NULL,
  brought BIGINT NOT NULL,
  UNIQUE (import_id, country)
);

-- Of imports from before: who is still known to be of them, in whatever state; from now on that stays.
-- Where that is not petition_import.imported, no pack tells it. Below nought no sequence ever comes.
INSERT INTO petition_import_brought (id, import_id, country, brought)
  SELECT -MIN(s.id), s.import_id, s.country, COUNT(*) FROM petition_signature s
  WHERE s.import_id IN (SELECT i.id FROM petition_import i)
  GROUP BY s.import_id, s.country;
