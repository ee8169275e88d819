-- The day of a hand-over and of an answer is one of the place, and the number handed over that of a pack, of its
-- moment. Where none was written down it is the campaign's clock, and no number: nothing is moved.
ALTER TABLE petition_petition ADD COLUMN delivered_zone VARCHAR(60);
ALTER TABLE petition_petition ADD COLUMN delivered_signatures BIGINT;
ALTER TABLE petition_petition ADD COLUMN signatures_as_of TIMESTAMP;
ALTER TABLE petition_petition ADD COLUMN answered_zone VARCHAR(60);
