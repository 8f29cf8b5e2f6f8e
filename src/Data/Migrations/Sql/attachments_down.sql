drop table attachment_store;
