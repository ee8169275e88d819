-- Of which actions it was asked what became of them, so that each morning asks of the new ones alone.
CREATE TABLE actions_report_question (
  action_id BIGINT NOT NULL PRIMARY KEY REFERENCES actions_action (id),
  asked_at TIMESTAMP NOT NULL
);
