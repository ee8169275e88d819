-- From when on a hidden place is shown by itself, and whom everybody may ask until then.
ALTER TABLE actions_action ADD COLUMN address_from TIMESTAMP;
ALTER TABLE actions_action ADD COLUMN contact VARCHAR(150);
