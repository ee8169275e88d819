-- By which rule the words are folded that lists search and sort by: all of them, since the start that wrote it.
CREATE TABLE kernel_folding (
  id INTEGER NOT NULL PRIMARY KEY,
  rule_no INTEGER NOT NULL
);
INSERT INTO kernel_folding (id, rule_no) VALUES (1, 0);
