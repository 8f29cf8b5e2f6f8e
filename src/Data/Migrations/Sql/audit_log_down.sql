drop table audit_log;
drop function hub_audit_partition(date);
drop function hub_audit_is_kept();
