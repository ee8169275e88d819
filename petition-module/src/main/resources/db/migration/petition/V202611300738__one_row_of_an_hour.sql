-- Of an act on a signature one row in each hour, of decisions the last, and no number that tells which row came first (docs/adr/279).
CREATE TABLE petition_signature_change_before (
  id VARCHAR(160) NOT NULL,
  number_no BIGINT NOT NULL,
  petition_id BIGINT NOT NULL,
  signature_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  organisation VARCHAR(80),
  purpose VARCHAR(20),
  hour_end TIMESTAMP NOT NULL
);

INSERT INTO petition_signature_change_before (id, number_no, petition_id, signature_id, kind, organisation, purpose, hour_end)
  SELECT TRIM(CAST(signature_id AS CHAR(20)))
      || '/' || SUBSTR(CAST(hour_end AS VARCHAR(40)), 1, 10) || 'T' || SUBSTR(CAST(hour_end AS VARCHAR(40)), 12, 2) || ':00:00Z/'
      || CASE
        WHEN kind IN ('HELD', 'RELEASED', 'INVALIDATED', 'REVERTED') THEN 'DECIDED'
        WHEN kind = 'CONSENT_ENDED' THEN kind || '/' || purpose || '/' || organisation
        ELSE kind
      END,
      id, petition_id, signature_id, kind, organisation, purpose, hour_end
    FROM petition_signature_change;

DROP TABLE petition_signature_change;
DROP SEQUENCE petition_signature_change_seq RESTRICT;

CREATE TABLE petition_signature_change (
  id VARCHAR(160) NOT NULL PRIMARY KEY,
  petition_id BIGINT NOT NULL,
  signature_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  organisation VARCHAR(80),
  purpose VARCHAR(20),
  hour_end TIMESTAMP NOT NULL
);

INSERT INTO petition_signature_change (id, petition_id, signature_id, kind, organisation, purpose, hour_end)
  SELECT one.id, one.petition_id, one.signature_id, one.kind, one.organisation, one.purpose, one.hour_end
    FROM petition_signature_change_before one
    JOIN (SELECT MAX(number_no) AS number_no FROM petition_signature_change_before GROUP BY id) newest ON newest.number_no = one.number_no
    ORDER BY one.id;

DROP TABLE petition_signature_change_before;

CREATE INDEX petition_signature_change_by_hour ON petition_signature_change (petition_id, hour_end, signature_id, id);
CREATE INDEX petition_signature_change_old ON petition_signature_change (hour_end, id);
CREATE INDEX petition_signature_change_of ON petition_signature_change (signature_id);
