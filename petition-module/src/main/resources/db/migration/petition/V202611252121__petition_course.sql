-- When signing begins, to whom the signatures were handed over, and what was answered.
ALTER TABLE petition_petition ADD COLUMN starts_at TIMESTAMP;
ALTER TABLE petition_petition ADD COLUMN delivered_at TIMESTAMP;
ALTER TABLE petition_petition ADD COLUMN delivered_to VARCHAR(6500);
ALTER TABLE petition_petition ADD COLUMN answered_at TIMESTAMP;
ALTER TABLE petition_petition ADD COLUMN answered_by VARCHAR(6500);
ALTER TABLE petition_petition ADD COLUMN answer VARCHAR(32000);

-- Whom it addresses.
CREATE TABLE petition_addressee (
  petition_id BIGINT NOT NULL REFERENCES petition_petition (id),
  addressee_id BIGINT NOT NULL REFERENCES kernel_addressee (id),
  PRIMARY KEY (petition_id, addressee_id)
);
