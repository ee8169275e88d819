-- Links of who withdrew and is nobody since have the seconds in which mails went to him.
DELETE FROM petition_token WHERE signature_id IN
  (SELECT id FROM petition_signature WHERE key_no = 0 AND given_name IS NULL);
