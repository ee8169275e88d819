-- Who cancelled a rule, or had it undone: one person is enough for both, so the page says who.
ALTER TABLE petition_invalidation ADD COLUMN ended_by VARCHAR(80);
ALTER TABLE petition_invalidation ADD COLUMN ended_at TIMESTAMP;
