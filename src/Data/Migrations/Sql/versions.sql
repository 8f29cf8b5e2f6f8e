-- The rising number beside the watermark (11 ver) of the last applied record or delete marker; null where a data set has none.
alter table source_links add column version bigint;
