-- Ten languages of the longest text allowed, with every character escaped in the JSON: 10 * (2 * length + 41) + 2.
ALTER TABLE kernel_addressee ALTER COLUMN name SET DATA TYPE VARCHAR(5000);
ALTER TABLE kernel_campaign ALTER COLUMN summary SET DATA TYPE VARCHAR(9000);
-- Ten tags of 35 characters.
ALTER TABLE kernel_campaign ALTER COLUMN languages SET DATA TYPE VARCHAR(400);
