alter table demo_intake drop column loaded;
