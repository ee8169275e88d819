-- The sentences of consents that were told once: a form that copied one may name it after an organisation is called otherwise (docs/adr/278).
CREATE TABLE petition_consent_sentence (
  id VARCHAR(120) NOT NULL PRIMARY KEY,
  organisation VARCHAR(80) NOT NULL,
  country VARCHAR(2),
  language VARCHAR(35) NOT NULL,
  text_told VARCHAR(600) NOT NULL,
  told_at TIMESTAMP NOT NULL
);

CREATE INDEX petition_consent_sentence_of ON petition_consent_sentence (organisation);

-- In which language the words are that were shown, or that stand for them; null of all before.
ALTER TABLE petition_consent ADD COLUMN text_language VARCHAR(35);
