-- What the file of an import is: a partner's list, or paper that was typed in. All were taken for partners' so far.
ALTER TABLE petition_import ADD COLUMN source VARCHAR(8) DEFAULT 'PARTNER' NOT NULL;

-- None for who signed with us, and of imports from before this.
ALTER TABLE petition_signature ADD COLUMN import_source VARCHAR(8);
