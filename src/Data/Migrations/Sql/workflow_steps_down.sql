drop index ix_incidents_awaited;
drop trigger count_incident on incidents;
drop trigger count_request on service_requests;
drop function hub_count_incident, hub_count_request;
drop function hub_merged_history;
drop table idempotency_keys;
drop table workflow_steps;
