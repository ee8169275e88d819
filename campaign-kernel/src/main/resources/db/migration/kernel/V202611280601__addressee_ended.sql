-- Since when nobody addresses it any more, where it closed; what happened there keeps its row.
ALTER TABLE kernel_addressee ADD COLUMN ended_at TIMESTAMP;
