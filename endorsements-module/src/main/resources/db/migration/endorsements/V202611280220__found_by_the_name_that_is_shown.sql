-- An endorsement is found by the name that it shows, which is its own; former ones nearly as well until they are edited: with their accents.
ALTER TABLE endorsements_endorsement ADD COLUMN search_text VARCHAR(4000) DEFAULT '' NOT NULL;
UPDATE endorsements_endorsement SET search_text = LOWER(SUBSTR(display_name, 1, 4000)) WHERE display_name IS NOT NULL;
