drop table resident_aliases, identity_decisions;
drop index ix_match_reviews_sides;
drop function hub_resident_of;
