-- Where nobody had signed before names got their heads, no older name waits for one.
UPDATE petition_name_key_run SET open_below = 0 WHERE id = 1 AND open_below IS NULL
  AND NOT EXISTS (SELECT 1 FROM petition_signature WHERE family_head IS NULL AND given_head IS NULL);
