-- To whom it was addressed, as that is called today; from now on a new name of the addressee changes it no more.
ALTER TABLE endorsements_endorsement ADD COLUMN addressee_name VARCHAR(5000);
UPDATE endorsements_endorsement
  SET addressee_name = (SELECT a.name FROM kernel_addressee a WHERE a.id = addressee_id)
  WHERE addressee_id IS NOT NULL;
