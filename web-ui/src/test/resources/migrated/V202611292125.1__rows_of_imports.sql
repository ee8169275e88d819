-- Who was entered from a list: two who count, one who withdrew, one of another country; and one whose import nobody knows.
UPDATE petition_signature SET import_id = 322 WHERE id IN (101, 103, 104, 106);
UPDATE petition_signature SET import_id = 321 WHERE id = 121;
UPDATE petition_signature SET import_id = 999 WHERE id = 105;
