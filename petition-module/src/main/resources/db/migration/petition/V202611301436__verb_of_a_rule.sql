-- What a rule does: until now each took out of the count. Only that has a reason.
ALTER TABLE petition_invalidation ADD COLUMN verb VARCHAR(10) DEFAULT 'INVALIDATE' NOT NULL;
ALTER TABLE petition_invalidation ALTER COLUMN reason DROP NOT NULL;
