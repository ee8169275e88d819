-- The texts of imports are in the bundle "imports", which was named "intake": what is kept about rows that could not be read names them by it.
UPDATE petition_import_fault SET message_key = 'imports.' || SUBSTR(message_key, 8) WHERE message_key LIKE 'intake.%';
