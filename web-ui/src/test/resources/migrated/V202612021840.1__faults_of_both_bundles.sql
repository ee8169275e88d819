-- Two rows that could not be read: by a text of imports, and by one of signatures.
INSERT INTO petition_import_fault (id, import_id, line_no, field, message_key) VALUES (30001, 323, 2, 'COUNTRY', 'intake.error.country');
INSERT INTO petition_import_fault (id, import_id, line_no, field, message_key) VALUES (30002, 323, 3, 'EMAIL', 'signature.error.email');
