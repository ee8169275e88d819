-- Of which country the authorities were, in the question whether a name may go to them: a campaign may be directed elsewhere later.
ALTER TABLE petition_consent ADD COLUMN country VARCHAR(2);
UPDATE petition_consent SET country = (
  SELECT c.target_country FROM petition_signature s, petition_petition p, kernel_campaign c
  WHERE s.id = petition_consent.signature_id AND p.id = s.petition_id AND c.id = p.campaign_id)
WHERE purpose = 'TARGET';
