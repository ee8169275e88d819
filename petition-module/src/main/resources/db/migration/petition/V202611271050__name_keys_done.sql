-- How far the keys of older names are filled in, from the newest signature down: none is missing at this number or above it. Nothing
-- before the first look, nought at the end.
CREATE TABLE petition_name_key_run (
  id INTEGER NOT NULL PRIMARY KEY,
  open_below BIGINT
);
INSERT INTO petition_name_key_run (id, open_below) VALUES (1, NULL);
