-- By which the console finds whoever telephones. In the order of signing: a new row is written at the end of the index.
ALTER TABLE petition_signature ADD COLUMN name_key VARCHAR(40);
CREATE INDEX petition_signature_by_name ON petition_signature (petition_id, id, name_key);
