-- How far whoever shut somebody out reaches, and who it was. Of those who are shut out by now nothing says how far: so an
-- administrator alone lets them in.
ALTER TABLE kernel_staff ADD COLUMN shut_out_level VARCHAR(12);
ALTER TABLE kernel_staff ADD COLUMN shut_out_by VARCHAR(60);
UPDATE kernel_staff SET shut_out_level = 'INSTALLATION' WHERE active = FALSE;
UPDATE kernel_staff SET shut_out_by =
    (SELECT told.actor FROM kernel_audit told WHERE told.id =
      (SELECT MAX(latest.id) FROM kernel_audit latest
        WHERE latest.action = 'staff.deactivated' AND latest.subject_type = 'staff' AND latest.subject_id = kernel_staff.public_id))
  WHERE active = FALSE;

-- Who made a key, as the trail names him; null where the trail of that time is gone.
ALTER TABLE kernel_api_key ADD COLUMN made_by VARCHAR(60);
UPDATE kernel_api_key SET made_by =
    (SELECT told.actor FROM kernel_audit told WHERE told.id =
      (SELECT MAX(made.id) FROM kernel_audit made
        WHERE made.action = 'key.made' AND made.subject_type = 'key' AND made.subject_id = kernel_api_key.public_id));
CREATE INDEX kernel_api_key_by_maker ON kernel_api_key (made_by);
