drop table deferred_definitions;
