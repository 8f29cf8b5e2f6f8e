-- Looked up by a part of the text (Entities marked [Grams]); "contains" asks for all grams first and checks the text after.
create index ix_residents_name_grams on residents using gin (hub_grams(name));
create index ix_addresses_text_grams on addresses using gin (hub_grams(text));
create index ix_buildings_estate_grams on buildings using gin (hub_grams(estate));
create index ix_organizations_name_grams on organizations using gin (hub_grams(name));
create index ix_service_items_title_grams on service_items using gin (hub_grams(title));
