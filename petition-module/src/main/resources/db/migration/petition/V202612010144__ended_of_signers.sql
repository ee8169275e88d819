-- Since when a petition is over of whose signers nothing is left, of addresses or of names too: nobody looks through their rows again.
ALTER TABLE petition_petition ADD COLUMN addresses_ended_of TIMESTAMP;
ALTER TABLE petition_petition ADD COLUMN names_ended_of TIMESTAMP;
