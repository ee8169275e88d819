-- How a campaign ended was in its state alone, and gone once it was archived.
ALTER TABLE kernel_campaign ADD COLUMN outcome VARCHAR(16);

UPDATE kernel_campaign SET outcome = state WHERE state IN ('WON', 'PARTLY_WON', 'LOST');

-- A campaign is archived once; the trail tells from which state. What was archived as a draft had no outcome.
UPDATE kernel_campaign SET outcome = (
  SELECT MAX(CASE
    WHEN a.from_text LIKE 'WON%' THEN 'WON'
    WHEN a.from_text LIKE 'PARTLY@_WON%' ESCAPE '@' THEN 'PARTLY_WON'
    WHEN a.from_text LIKE 'LOST%' THEN 'LOST'
  END)
  FROM kernel_audit a
  WHERE a.campaign_id = kernel_campaign.id AND a.action = 'campaign.archived')
WHERE state = 'ARCHIVED';
