-- A person is found by the first letters of a name, however many have signed.
ALTER TABLE petition_signature ADD COLUMN family_head VARCHAR(3);
ALTER TABLE petition_signature ADD COLUMN given_head VARCHAR(3);
CREATE INDEX petition_signature_by_family ON petition_signature (petition_id, family_head, id, name_key);
CREATE INDEX petition_signature_by_given ON petition_signature (petition_id, given_head, id, name_key);
-- Who has signed before gets his from the job that gave him his key.
UPDATE petition_name_key_run SET open_below = NULL WHERE id = 1;
