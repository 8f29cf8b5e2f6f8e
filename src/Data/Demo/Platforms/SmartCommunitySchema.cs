namespace Jianye.DataHub.Data.Demo.Platforms;

/// <summary>The tables of 07 as PostgreSQL would make them; a reader of the delivery passes the file over.</summary>
internal static class SmartCommunitySchema
{
    public const string Text = """
        -- synthetic schema of the smart-community database
        create schema if not exists smart_community;
        set search_path = smart_community;

        create table t_building (
            building_id integer primary key, community_code char(12) not null, grid_code char(15) not null, estate_name varchar(60),
            building_no varchar(10), use_code char(2), lng numeric(11,7), lat numeric(10,7), updated_at timestamptz not null);
        create table t_house (
            house_id integer primary key, building_id integer not null, unit_no varchar(10), room_no varchar(10), address_full varchar(200),
            updated_at timestamptz not null);
        create table t_household (
            household_id integer primary key, house_id integer not null, household_no varchar(20), head_resident_id bigint,
            updated_at timestamptz not null);
        create table t_resident (
            resident_id bigint primary key, name varchar(50), sex_code char(1), id_type char(3), id_no varchar(30), birth_date date,
            ethnic_code char(2), education_code char(2), marital_code char(2), pop_kind smallint, household_id integer,
            relation_code char(2), phone varchar(20), hukou_address varchar(200), is_deleted boolean not null default false,
            updated_at timestamptz not null);
        create table t_person_tag (
            tag_id integer primary key, resident_id bigint not null, tag_code varchar(8) not null, since date, updated_at timestamptz not null);
        comment on column t_building.lng is 'CGCS2000';
        comment on column t_resident.pop_kind is '1 户籍 2 流动 3 境外';

        """;
}
