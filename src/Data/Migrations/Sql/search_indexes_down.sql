drop index if exists ix_residents_name_grams, ix_addresses_text_grams, ix_buildings_estate_grams, ix_organizations_name_grams, ix_service_items_title_grams;
drop function if exists hub_grams(text), hub_uuid_v7();
