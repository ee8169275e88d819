-- Mails are called back by what they are about.
CREATE INDEX kernel_mail_by_about ON kernel_mail (about);
