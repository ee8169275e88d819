-- Programs read endorsers, and what is public of a campaign, newest first by their time: numbers of two nodes come in blocks. Derby reads no index backwards.
CREATE INDEX endorsements_endorser_newest ON endorsements_endorser (created_at DESC, id DESC);
CREATE INDEX endorsements_endorsement_newest
  ON endorsements_endorsement (campaign_id, state, created_at DESC, id DESC);
