-- Which platform said something of which object: of the view sources what tells whose an object is, without what is said of it, so that the rows of an integrator are
-- found by index or by hash and not one by one.
create view deliveries as
select l.entity_id, p.id as platform_id from source_links l join platforms p on p.slug = split_part(l.dataset, '/', 1) where l.entity_id is not null
union all
select m.resident_id, p.id from person_mentions m join platforms p on p.slug = split_part(m.dataset, '/', 1) where m.resident_id is not null;
