-- Records in which something could not be read: few of many, asked for whenever the quality is measured.
create index ix_source_records_remarked on source_records (dataset, source_key, occurrence) where claims ? 'remarks';
