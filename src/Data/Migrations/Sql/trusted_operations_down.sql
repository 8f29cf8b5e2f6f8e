drop table trusted_operations;
