-- That words of a thing were erased: whoever had read them just before may keep his answer only after that, and it is given to nobody.
CREATE TABLE kernel_words_erased (
  id VARCHAR(22) NOT NULL PRIMARY KEY,
  about VARCHAR(40) NOT NULL,
  erased_at TIMESTAMP NOT NULL,
  erased_by VARCHAR(43)
);
CREATE INDEX kernel_words_erased_by_about ON kernel_words_erased (about);
CREATE INDEX kernel_words_erased_by_time ON kernel_words_erased (erased_at);
