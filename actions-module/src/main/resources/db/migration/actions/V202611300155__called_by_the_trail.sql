-- When people were last called to what is still on stands in the trail, so that an outcome of before asks of what was approved before it alone.
-- The index is for this alone: without it Derby looks through the whole trail for each action.
CREATE INDEX kernel_audit_of_actions ON kernel_audit (action, subject_id);
UPDATE actions_action SET called_at = (
  SELECT MAX(a.happened_at)
  FROM kernel_audit a
  WHERE a.action = 'action.approved' AND a.subject_type = 'action'
    AND a.subject_id = actions_action.public_id)
WHERE called_at IS NULL AND state IN ('APPROVED', 'POSTPONED');
DROP INDEX kernel_audit_of_actions;
