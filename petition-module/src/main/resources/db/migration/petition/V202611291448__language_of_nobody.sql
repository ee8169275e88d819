-- Beside country and hour the language of a signature that is nobody's any more may tell whose it was: the only reader of Urdu in Iceland.
UPDATE petition_signature SET language = 'und' WHERE key_no = 0 AND given_name IS NULL AND language <> 'und';
