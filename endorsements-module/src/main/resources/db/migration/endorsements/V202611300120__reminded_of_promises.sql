-- On which day whoever asks after a promise was last told of it, or gave his word to do so.
ALTER TABLE endorsements_endorsement ADD COLUMN reminded_on DATE;
