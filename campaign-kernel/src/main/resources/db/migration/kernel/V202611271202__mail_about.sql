-- Whoever ordered a mail keeps its number.
DROP INDEX kernel_mail_by_about;
