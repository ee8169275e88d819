-- The rule that had held a signature before it was invalidated, and holds it again when that is undone.
ALTER TABLE petition_signature ADD COLUMN ruling_holder BIGINT;
