-- Names and notes of a rule go when its work is long over, or when the person of that name erases his signature.
ALTER TABLE petition_invalidation ADD COLUMN words_ended_at TIMESTAMP;
-- That they go as soon as its work is over.
ALTER TABLE petition_invalidation ADD COLUMN words_due BOOLEAN DEFAULT FALSE NOT NULL;
