-- Whose name, address and fingerprint are gone would still be known by the seconds at which mails went to him: the hour stays.
UPDATE petition_signature SET
  created_at = CAST(SUBSTR(CAST(created_at AS VARCHAR(40)), 1, 13) || ':00:00' AS TIMESTAMP),
  changed_at = CAST(SUBSTR(CAST(changed_at AS VARCHAR(40)), 1, 13) || ':00:00' AS TIMESTAMP),
  confirmed_at = CAST(SUBSTR(CAST(confirmed_at AS VARCHAR(40)), 1, 13) || ':00:00' AS TIMESTAMP),
  standing_since = CAST(SUBSTR(CAST(standing_since AS VARCHAR(40)), 1, 13) || ':00:00' AS TIMESTAMP),
  withdrawn_at = CAST(SUBSTR(CAST(withdrawn_at AS VARCHAR(40)), 1, 13) || ':00:00' AS TIMESTAMP),
  ruling_at = CAST(SUBSTR(CAST(ruling_at AS VARCHAR(40)), 1, 13) || ':00:00' AS TIMESTAMP),
  text_revision = 1,
  text_language = NULL
WHERE key_no = 0 AND given_name IS NULL;
