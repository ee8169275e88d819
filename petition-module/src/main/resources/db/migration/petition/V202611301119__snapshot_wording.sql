-- Which wording of its version a pack speaks of; unknown of packs that were frozen before.
ALTER TABLE petition_snapshot ADD COLUMN revision_no INTEGER;
