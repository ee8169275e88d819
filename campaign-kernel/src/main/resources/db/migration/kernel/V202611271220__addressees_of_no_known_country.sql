-- Whom an addressee speaks for decides who is named to it: what says nothing of that must not pass for another country.
UPDATE kernel_addressee SET country = NULL WHERE country IN ('', 'ZZ');
