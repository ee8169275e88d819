-- What ended of confirmed signatures, for copies that follow (docs/adr/279). No foreign key: it outlives the signature, and who writes it locks no petition.
-- Numbers of its own: among those of signatures, which have their moment, one would tell when it was given.
CREATE SEQUENCE petition_signature_change_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE petition_signature_change (
  id BIGINT NOT NULL PRIMARY KEY,
  petition_id BIGINT NOT NULL,
  signature_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  organisation VARCHAR(80),
  purpose VARCHAR(20),
  hour_end TIMESTAMP NOT NULL
);

CREATE INDEX petition_signature_change_by_hour ON petition_signature_change (petition_id, hour_end, id);
CREATE INDEX petition_signature_change_old ON petition_signature_change (hour_end, id);
CREATE INDEX petition_signature_change_of ON petition_signature_change (signature_id);
