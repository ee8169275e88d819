-- Whether an import had more mistakes than are kept of one. Of those before it is known only that no more would have been kept.
ALTER TABLE petition_import ADD COLUMN faults_cut BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE petition_import SET faults_cut = TRUE
  WHERE id IN (SELECT import_id FROM petition_import_fault GROUP BY import_id HAVING COUNT(*) >= 10000);
