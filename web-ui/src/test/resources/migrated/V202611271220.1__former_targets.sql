-- Who was asked about other countries before, and an endorsement that was forgotten.
UPDATE kernel_campaign SET former_targets = 'GB' WHERE id IN (11, 13);
UPDATE kernel_campaign SET former_targets = 'GB,IN' WHERE id = 14;
UPDATE kernel_campaign SET former_targets = 'GB,ZZ' WHERE id = 15;
UPDATE endorsements_endorsement SET display_name = NULL, forgotten_at = created_at WHERE id = 62;
