-- synthetic schema of the smart-community database
CREATE SCHEMA IF NOT EXISTS smart_community;
SET search_path = smart_community;
CREATE TABLE t_building (building_id integer PRIMARY KEY, community_code char(12) NOT NULL, grid_code char(15) NOT NULL, estate_name varchar(60), building_no varchar(10), use_code char(2), lng numeric(11,7), lat numeric(10,7), updated_at timestamptz NOT NULL);
CREATE TABLE t_house (house_id integer PRIMARY KEY, building_id integer NOT NULL, unit_no varchar(10), room_no varchar(10), address_full varchar(200), updated_at timestamptz NOT NULL);
CREATE TABLE t_household (household_id integer PRIMARY KEY, house_id integer NOT NULL, household_no varchar(20), head_resident_id bigint, updated_at timestamptz NOT NULL);
CREATE TABLE t_resident (resident_id bigint PRIMARY KEY, name varchar(50), sex_code char(1), id_type char(3), id_no varchar(30), birth_date date, ethnic_code char(2), education_code char(2), marital_code char(2), pop_kind smallint, household_id integer, relation_code char(2), phone varchar(20), hukou_address varchar(200), is_deleted boolean NOT NULL DEFAULT false, updated_at timestamptz NOT NULL);
CREATE TABLE t_person_tag (tag_id integer PRIMARY KEY, resident_id bigint NOT NULL, tag_code varchar(8) NOT NULL, since date, updated_at timestamptz NOT NULL);
CREATE INDEX ON t_resident (updated_at);
COMMENT ON COLUMN t_building.lng IS 'CGCS2000';
COMMENT ON COLUMN t_resident.pop_kind IS '1 户籍 2 流动 3 境外';
