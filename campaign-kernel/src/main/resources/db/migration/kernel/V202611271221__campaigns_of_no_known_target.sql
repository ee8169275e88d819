-- A campaign may have no target; the unknown country was taken for one. That it was asked about stays, as of any former target.
UPDATE kernel_campaign SET former_targets = CASE
    WHEN former_targets IS NULL THEN 'ZZ'
    WHEN former_targets LIKE '%ZZ' THEN former_targets
    ELSE former_targets || ',ZZ' END
WHERE target_country = 'ZZ';
UPDATE kernel_campaign SET target_country = NULL WHERE target_country IN ('', 'ZZ');
