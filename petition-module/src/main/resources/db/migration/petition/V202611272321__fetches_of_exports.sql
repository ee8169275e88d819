-- Which fetch of an export is told of: an earlier one that still goes on says nothing any more.
ALTER TABLE petition_export ADD COLUMN fetches INTEGER DEFAULT 0 NOT NULL;
