-- Who renewed a signature, among all stages of a day: asked every few seconds, where the text has a later version.
CREATE INDEX petition_funnel_by_stage ON petition_funnel (petition_id, stage, quarter_start);
