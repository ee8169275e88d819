-- Few mails are gathered by what they are about, and found so: an index of all mails would be written with every signature (docs/adr/242).
CREATE TABLE kernel_mail_gathered (
  mail_id BIGINT NOT NULL PRIMARY KEY,
  about VARCHAR(43) NOT NULL
);
CREATE INDEX kernel_mail_gathered_by_about ON kernel_mail_gathered (about);
