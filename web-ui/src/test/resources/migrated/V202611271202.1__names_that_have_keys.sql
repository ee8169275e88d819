-- All names have their keys, but no heads yet.
UPDATE petition_name_key_run SET open_below = 0 WHERE id = 1;
