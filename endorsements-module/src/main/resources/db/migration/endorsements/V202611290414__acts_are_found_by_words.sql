-- An act is found by its title and number, and by the names under it as they stand there; former ones nearly as well until they are written anew: with their accents.
ALTER TABLE endorsements_act ADD COLUMN search_text VARCHAR(4000) DEFAULT '' NOT NULL;
UPDATE endorsements_act SET search_text = SUBSTR(LOWER(COALESCE(identifier, '') || ' ' || title), 1, 4000);
ALTER TABLE endorsements_sponsor ADD COLUMN search_text VARCHAR(4000) DEFAULT '' NOT NULL;
UPDATE endorsements_sponsor SET search_text = SUBSTR(LOWER(display_name), 1, 4000);
