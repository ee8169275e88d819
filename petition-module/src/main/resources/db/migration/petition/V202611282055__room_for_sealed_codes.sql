-- Codes of personal links are kept sealed: whose one is that somebody posts is told by no copy of this database. No migration has the key;
-- those that are there are sealed at the first start, before anybody is let in.
ALTER TABLE petition_personal_link ALTER COLUMN code SET DATA TYPE VARCHAR(33);
ALTER TABLE petition_arrival ALTER COLUMN code SET DATA TYPE VARCHAR(33);
