-- In steps of how many the public is told a figure of one country; null for the exact one.
ALTER TABLE kernel_campaign ADD COLUMN small_cells INTEGER;
