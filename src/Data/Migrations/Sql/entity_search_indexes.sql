-- Looked up by a part of the text (Entities marked [Grams]), as search_indexes.sql does for the first entities.
create index ix_activities_title_grams on activities using gin (hub_grams(title));
create index ix_party_branches_name_grams on party_branches using gin (hub_grams(name));
create index ix_service_points_name_grams on service_points using gin (hub_grams(name));
create index ix_complexes_name_grams on complexes using gin (hub_grams(name));
create index ix_consultations_topic_grams on consultations using gin (hub_grams(topic));
create index ix_public_welfare_projects_title_grams on public_welfare_projects using gin (hub_grams(title));
create index ix_announcements_title_grams on announcements using gin (hub_grams(title));
