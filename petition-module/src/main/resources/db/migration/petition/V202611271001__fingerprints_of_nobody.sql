-- A fingerprint of nobody is under no key, which is the number 0. Without an address, only who withdrew is still known again.
UPDATE petition_signature SET key_no = 0 WHERE address IS NULL AND state <> 'WITHDRAWN';
