using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore.Infrastructure;
using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using NetTopologySuite.Geometries;

#nullable disable

namespace Jianye.DataHub.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubContext))]
    [Migration("20261124150000_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:postgis", ",,");

            migrationBuilder.CreateTable(
                name: "districts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon, 4326)", nullable: true),
                    experimental_zone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    experimental_zone_since = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    reduction = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_districts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policy_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    topic = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "streets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    short_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon, 4326)", nullable: true),
                    district_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_streets", x => x.id);
                    table.ForeignKey(
                        name: "fk_streets_districts_district_id",
                        column: x => x.district_id,
                        principalTable: "districts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "addresses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    room = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    building_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_addresses", x => x.id);
                    table.ForeignKey(
                        name: "fk_addresses_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "buildings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    estate = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    use = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_buildings", x => x.id);
                    table.CheckConstraint("ck_buildings_use", "\"use\" in ('01', '02', '03', '04', '05', '06', '99')");
                    table.ForeignKey(
                        name: "fk_buildings_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "care_agreement_items",
                columns: table => new
                {
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_agreement_items", x => new { x.agreement_id, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "care_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    family = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_agreements", x => x.id);
                    table.CheckConstraint("ck_care_agreements_status", "\"status\" in ('ACTIVE', 'TERMINATED')");
                });

            migrationBuilder.CreateTable(
                name: "care_clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ability = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    address_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    address_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    emergency_contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_clients", x => x.id);
                    table.CheckConstraint("ck_care_clients_ability", "\"ability\" in ('INDEPENDENT', 'SEMI_DEPENDENT', 'DEPENDENT')");
                    table.ForeignKey(
                        name: "fk_care_clients_addresses_address_id",
                        column: x => x.address_id,
                        principalTable: "addresses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_care_clients_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "care_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rating = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fee = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    worker = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_orders", x => x.id);
                    table.CheckConstraint("ck_care_orders_rating", "\"rating\" in ('SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED')");
                    table.CheckConstraint("ck_care_orders_state", "\"state\" in ('PLACED', 'ASSIGNED', 'SERVED', 'CONFIRMED', 'CANCELLED')");
                    table.ForeignKey(
                        name: "fk_care_orders_care_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "care_agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_care_orders_care_clients_client_id",
                        column: x => x.client_id,
                        principalTable: "care_clients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "communities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    short_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon, 4326)", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_communities", x => x.id);
                    table.ForeignKey(
                        name: "fk_communities_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grids",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    @short = table.Column<string>(name: "short", type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    boundary = table.Column<MultiPolygon>(type: "geometry(MultiPolygon, 4326)", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grids", x => x.id);
                    table.CheckConstraint("ck_grids_level", "\"level\" in ('LEVEL_1', 'LEVEL_2')");
                    table.CheckConstraint("ck_grids_parent_and_community_at_level_2", "(level = 'LEVEL_1' and parent_id is null and community_id is null) or (level = 'LEVEL_2' and parent_id is not null and community_id is not null)");
                    table.ForeignKey(
                        name: "fk_grids_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grids_grids_parent_id",
                        column: x => x.parent_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grids_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emergency_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_contacts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "grid_team_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grid_team_members", x => x.id);
                    table.CheckConstraint("ck_grid_team_members_role", "\"role\" in ('GRID_LEAD', 'GRID_CHIEF', 'GRID_MEMBER', 'COMMUNITY_POLICE', 'LAW_ENFORCEMENT', 'PROPERTY_STAFF', 'PARTY_MEMBER', 'RESIDENT_BACKBONE', 'VOLUNTEER_GRID_MEMBER', 'OTHER')");
                    table.ForeignKey(
                        name: "fk_grid_team_members_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "households",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    head_id = table.Column<Guid>(type: "uuid", nullable: true),
                    address_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_households", x => x.id);
                    table.ForeignKey(
                        name: "fk_households_addresses_address_id",
                        column: x => x.address_id,
                        principalTable: "addresses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_households_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_households_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_households_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_households_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "residents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sex = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    id_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phones = table.Column<List<string>>(type: "text[]", nullable: false, collation: "C"),
                    emails = table.Column<List<string>>(type: "text[]", nullable: false, collation: "C"),
                    ethnicity = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    education = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    marital_status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    population_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hukou_address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    relation_to_head = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    lives_in_district = table.Column<bool>(type: "boolean", nullable: false),
                    address_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    household_id = table.Column<Guid>(type: "uuid", nullable: true),
                    address_id = table.Column<Guid>(type: "uuid", nullable: true),
                    care_client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    care_groups = table.Column<string>(type: "jsonb", nullable: true),
                    identifiers = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_residents", x => x.id);
                    table.CheckConstraint("ck_residents_education", "\"education\" in ('10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '28', '30', '31', '32', '33', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '60', '61', '62', '63', '70', '71', '73', '80', '81', '83', '90')");
                    table.CheckConstraint("ck_residents_ethnicity", "\"ethnicity\" in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '34', '35', '36', '37', '38', '39', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50', '51', '52', '53', '54', '55', '56')");
                    table.CheckConstraint("ck_residents_id_number_form", "id_number ~ '^[0-9]{17}[0-9X]$'");
                    table.CheckConstraint("ck_residents_marital_status", "\"marital_status\" in ('10', '20', '21', '22', '23', '30', '40', '90')");
                    table.CheckConstraint("ck_residents_population_kind", "\"population_kind\" in ('REGISTERED', 'FLOATING', 'OVERSEAS', 'LEFT_BEHIND', 'UNKNOWN')");
                    table.CheckConstraint("ck_residents_relation_to_head", "\"relation_to_head\" in ('01', '02', '10', '11', '12', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '34', '35', '36', '37', '38', '39', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50', '51', '52', '53', '54', '55', '56', '57', '58', '59', '60', '61', '62', '63', '64', '66', '67', '69', '70', '71', '72', '73', '74', '75', '76', '77', '78', '79', '80', '81', '82', '83', '84', '85', '86', '93', '94', '95', '96', '97', '99')");
                    table.CheckConstraint("ck_residents_sex", "\"sex\" in ('UNKNOWN', 'MALE', 'FEMALE', 'NOT_STATED')");
                    table.ForeignKey(
                        name: "fk_residents_addresses_address_id",
                        column: x => x.address_id,
                        principalTable: "addresses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_residents_care_clients_care_client_id",
                        column: x => x.care_client_id,
                        principalTable: "care_clients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_residents_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_residents_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_residents_grids_level1grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_residents_households_household_id",
                        column: x => x.household_id,
                        principalTable: "households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_residents_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    credit_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    legal_form = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tier = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    founded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    address_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    legal_rep_id = table.Column<Guid>(type: "uuid", nullable: true),
                    supervisor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations", x => x.id);
                    table.CheckConstraint("ck_organizations_kind", "\"kind\" in ('PARTY_COMMITTEE', 'RESIDENTS_COMMITTEE', 'GOVERNANCE_COMMITTEE', 'SERVICE_CENTRE', 'SUPERVISION_COMMITTEE', 'SUBCOMMITTEE', 'STREET_OFFICE', 'STREET_UNIT', 'STREET_SERVICE_CENTRE', 'DEPARTMENT', 'POLICE', 'LAW_ENFORCEMENT', 'PROPERTY_COMPANY', 'SOCIAL_ORGANIZATION', 'CARE_PROVIDER', 'CARE_GUIDANCE_CENTRE', 'RESIDENT_UNIT', 'ASSESSOR', 'OTHER')");
                    table.CheckConstraint("ck_organizations_status", "\"status\" in ('ACTIVE', 'CANCELLED')");
                    table.CheckConstraint("ck_organizations_tier", "\"tier\" in ('LEADING', 'BRAND')");
                    table.ForeignKey(
                        name: "fk_organizations_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organizations_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organizations_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organizations_organizations_parent_id",
                        column: x => x.parent_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_organizations_organizations_supervisor_id",
                        column: x => x.supervisor_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_organizations_residents_legal_rep_id",
                        column: x => x.legal_rep_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_organizations_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    topic = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visitor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    resident_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits", x => x.id);
                    table.ForeignKey(
                        name: "fk_visits_addresses_address_id",
                        column: x => x.address_id,
                        principalTable: "addresses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_visits_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_visits_grid_team_members_visitor_id",
                        column: x => x.visitor_id,
                        principalTable: "grid_team_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_visits_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_visits_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_visits_residents_resident_id",
                        column: x => x.resident_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_visits_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    category = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    event_type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    severity = table.Column<int>(type: "integer", nullable: true),
                    address_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_response_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_responded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    open = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "state in ('DISCOVERED', 'HANDLING', 'REPORTED')", stored: true),
                    reporter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: true),
                    related_id = table.Column<Guid>(type: "uuid", nullable: true),
                    dispatched_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents", x => x.id);
                    table.CheckConstraint("ck_incidents_category", "\"category\" in ('SANITATION', 'PUBLIC_FACILITIES', 'NOISE_DISPUTE', 'LEAK_DISPUTE', 'PROPERTY_SERVICE', 'FIRE_SAFETY', 'LIVELIHOOD_HELP', 'ILLEGAL_CONSTRUCTION', 'CITY_ORDER', 'OTHER')");
                    table.CheckConstraint("ck_incidents_event_type", "\"event_type\" in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '99', '0201', '0202', '0203', '0299', '0402', '1104', '1201', '1202', '1203', '1301')");
                    table.CheckConstraint("ck_incidents_severity", "severity between 1 and 3");
                    table.CheckConstraint("ck_incidents_state", "\"state\" in ('DISCOVERED', 'HANDLING', 'REPORTED', 'RESOLVED', 'CLOSED')");
                    table.ForeignKey(
                        name: "fk_incidents_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incidents_grid_team_members_handler_id",
                        column: x => x.handler_id,
                        principalTable: "grid_team_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_incidents_grid_team_members_reporter_id",
                        column: x => x.reporter_id,
                        principalTable: "grid_team_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_incidents_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incidents_grids_level1grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incidents_organizations_dispatched_to_id",
                        column: x => x.dispatched_to_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_incidents_residents_related_id",
                        column: x => x.related_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_incidents_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    category_no = table.Column<int>(type: "integer", nullable: true),
                    category = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    time_limit = table.Column<int>(type: "integer", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    updated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    window = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    domain = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    responsible_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_items", x => x.id);
                    table.CheckConstraint("ck_service_items_domain", "\"domain\" in ('PARTY_SERVICE', 'COMMUNITY_SERVICE', 'ELDER_CARE', 'SOCIAL_SECURITY', 'VOLUNTEERING')");
                    table.CheckConstraint("ck_service_items_list", "\"list\" in ('AUTONOMY_DUTY', 'ASSISTANCE_DUTY', 'DEPARTMENT_RESPONSIBILITY', 'STREET_CENTRE', 'ELDER_HELP')");
                    table.CheckConstraint("ck_service_items_time_limit", "time_limit >= 0");
                    table.ForeignKey(
                        name: "fk_service_items_organizations_responsible_id",
                        column: x => x.responsible_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "service_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    category = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rating = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @public = table.Column<bool>(name: "public", type: "boolean", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    applicant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    first_receiver_id = table.Column<Guid>(type: "uuid", nullable: true),
                    dispatched_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_requests", x => x.id);
                    table.CheckConstraint("ck_service_requests_category", "\"category\" in ('ENQUIRY', 'HELP', 'COMPLAINT', 'SUGGESTION')");
                    table.CheckConstraint("ck_service_requests_channel", "\"channel\" in ('WINDOW', 'ONLINE', 'PHONE', 'GRID', 'WECHAT', 'PORTAL', 'DEPARTMENT', 'APP')");
                    table.CheckConstraint("ck_service_requests_rating", "\"rating\" in ('SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED')");
                    table.CheckConstraint("ck_service_requests_state", "\"state\" in ('SUBMITTED', 'ACCEPTED', 'DISPATCHED', 'HANDLING', 'COMPLETED', 'RATED', 'RETURNED', 'WITHDRAWN')");
                    table.ForeignKey(
                        name: "fk_service_requests_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_requests_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_requests_grids_level1grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_requests_organizations_answered_by_id",
                        column: x => x.answered_by_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_service_requests_organizations_dispatched_to_id",
                        column: x => x.dispatched_to_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_service_requests_organizations_first_receiver_id",
                        column: x => x.first_receiver_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_service_requests_residents_applicant_id",
                        column: x => x.applicant_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_service_requests_service_items_item_id",
                        column: x => x.item_id,
                        principalTable: "service_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_service_requests_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    platform_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    read = table.Column<long>(type: "bigint", nullable: false),
                    accepted = table.Column<long>(type: "bigint", nullable: false),
                    unchanged = table.Column<long>(type: "bigint", nullable: false),
                    rejected = table.Column<long>(type: "bigint", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_runs", x => x.id);
                    table.CheckConstraint("ck_platform_runs_read_is_the_sum", "finished_at is null or \"read\" = accepted + unchanged + rejected");
                });

            migrationBuilder.CreateTable(
                name: "platforms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    delivery = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    last_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platforms", x => x.id);
                    table.ForeignKey(
                        name: "fk_platforms_platform_runs_last_run_id",
                        column: x => x.last_run_id,
                        principalTable: "platform_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "rejections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    platform_id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dataset = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    external_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rejections", x => x.id);
                    table.ForeignKey(
                        name: "fk_rejections_platform_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "platform_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_rejections_platforms_platform_id",
                        column: x => x.platform_id,
                        principalTable: "platforms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_addresses_building_id",
                table: "addresses",
                column: "building_id");

            migrationBuilder.CreateIndex(
                name: "ix_addresses_community_id",
                table: "addresses",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_addresses_grid_id",
                table: "addresses",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_addresses_level1_grid_id",
                table: "addresses",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_addresses_location",
                table: "addresses",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_addresses_street_id",
                table: "addresses",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_buildings_community_id",
                table: "buildings",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_buildings_estate_number",
                table: "buildings",
                columns: new[] { "estate", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_buildings_grid_id",
                table: "buildings",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_buildings_level1_grid_id",
                table: "buildings",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_buildings_location",
                table: "buildings",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_buildings_street_id",
                table: "buildings",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_agreement_items_item_id",
                table: "care_agreement_items",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_agreements_client_id",
                table: "care_agreements",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_agreements_community_id",
                table: "care_agreements",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_agreements_provider_id",
                table: "care_agreements",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_clients_address_id",
                table: "care_clients",
                column: "address_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_clients_community_id",
                table: "care_clients",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_clients_emergency_contact_id",
                table: "care_clients",
                column: "emergency_contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_clients_grid_id",
                table: "care_clients",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_clients_level1_grid_id",
                table: "care_clients",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_clients_location",
                table: "care_clients",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_care_clients_person_id",
                table: "care_clients",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_clients_street_id",
                table: "care_clients",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_orders_agreement_id",
                table: "care_orders",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_orders_client_id",
                table: "care_orders",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_orders_item_id",
                table: "care_orders",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_orders_ordered_at_id",
                table: "care_orders",
                columns: new[] { "ordered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_communities_boundary",
                table: "communities",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_communities_code",
                table: "communities",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_communities_grid_id",
                table: "communities",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_communities_short_name",
                table: "communities",
                column: "short_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_communities_street_id",
                table: "communities",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_districts_boundary",
                table: "districts",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_districts_code",
                table: "districts",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_emergency_contacts_person_id",
                table: "emergency_contacts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_grid_team_members_grid_id",
                table: "grid_team_members",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_grid_team_members_organization_id",
                table: "grid_team_members",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_grid_team_members_person_id",
                table: "grid_team_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_grids_boundary",
                table: "grids",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_grids_code",
                table: "grids",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grids_community_id",
                table: "grids",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_grids_parent_id",
                table: "grids",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_grids_short",
                table: "grids",
                column: "short",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grids_street_id",
                table: "grids",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_households_address_id",
                table: "households",
                column: "address_id");

            migrationBuilder.CreateIndex(
                name: "ix_households_community_id",
                table: "households",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_households_grid_id",
                table: "households",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_households_head_id",
                table: "households",
                column: "head_id");

            migrationBuilder.CreateIndex(
                name: "ix_households_level1_grid_id",
                table: "households",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_households_number",
                table: "households",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_households_street_id",
                table: "households",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_community_id",
                table: "incidents",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_dispatched_to_id",
                table: "incidents",
                column: "dispatched_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_grid_id_state_reported_at_id",
                table: "incidents",
                columns: new[] { "grid_id", "state", "reported_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_handler_id",
                table: "incidents",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_level1_grid_id_state_reported_at_id",
                table: "incidents",
                columns: new[] { "level1_grid_id", "state", "reported_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_location",
                table: "incidents",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_related_id",
                table: "incidents",
                column: "related_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_reported_at_id",
                table: "incidents",
                columns: new[] { "reported_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_reporter_id",
                table: "incidents",
                column: "reporter_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_street_id",
                table: "incidents",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_community_id",
                table: "organizations",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_credit_code",
                table: "organizations",
                column: "credit_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_grid_id",
                table: "organizations",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_legal_rep_id",
                table: "organizations",
                column: "legal_rep_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_level1_grid_id",
                table: "organizations",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_location",
                table: "organizations",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_name_kind",
                table: "organizations",
                columns: new[] { "name", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_parent_id",
                table: "organizations",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_street_id",
                table: "organizations",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_supervisor_id",
                table: "organizations",
                column: "supervisor_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_runs_platform_id",
                table: "platform_runs",
                column: "platform_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_runs_started_at_id",
                table: "platform_runs",
                columns: new[] { "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_platforms_last_run_id",
                table: "platforms",
                column: "last_run_id");

            migrationBuilder.CreateIndex(
                name: "ix_platforms_slug",
                table: "platforms",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_policy_documents_title",
                table: "policy_documents",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rejections_platform_id_at_id",
                table: "rejections",
                columns: new[] { "platform_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rejections_run_id",
                table: "rejections",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_address_id",
                table: "residents",
                column: "address_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_birth_date",
                table: "residents",
                column: "birth_date");

            migrationBuilder.CreateIndex(
                name: "ix_residents_care_client_id",
                table: "residents",
                column: "care_client_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_community_id",
                table: "residents",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_grid_id_birth_date_id",
                table: "residents",
                columns: new[] { "grid_id", "birth_date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_residents_household_id",
                table: "residents",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_id_number",
                table: "residents",
                column: "id_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_residents_level1grid_id",
                table: "residents",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_location",
                table: "residents",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_residents_name_id",
                table: "residents",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_residents_phone",
                table: "residents",
                column: "phone");

            migrationBuilder.CreateIndex(
                name: "ix_residents_phones",
                table: "residents",
                column: "phones")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_residents_street_id",
                table: "residents",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_items_list_code",
                table: "service_items",
                columns: new[] { "list", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_items_responsible_id",
                table: "service_items",
                column: "responsible_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_answered_by_id",
                table: "service_requests",
                column: "answered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_applicant_id_created_at_id",
                table: "service_requests",
                columns: new[] { "applicant_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_community_id",
                table: "service_requests",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_created_at_id",
                table: "service_requests",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_dispatched_to_id",
                table: "service_requests",
                column: "dispatched_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_first_receiver_id",
                table: "service_requests",
                column: "first_receiver_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_grid_id",
                table: "service_requests",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_item_id",
                table: "service_requests",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_level1grid_id",
                table: "service_requests",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_location",
                table: "service_requests",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_street_id",
                table: "service_requests",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_streets_boundary",
                table: "streets",
                column: "boundary")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_streets_code",
                table: "streets",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_streets_district_id",
                table: "streets",
                column: "district_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_address_id",
                table: "visits",
                column: "address_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_at_id",
                table: "visits",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_community_id",
                table: "visits",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_grid_id",
                table: "visits",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_level1_grid_id",
                table: "visits",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_resident_id",
                table: "visits",
                column: "resident_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_street_id",
                table: "visits",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_visitor_id",
                table: "visits",
                column: "visitor_id");

            migrationBuilder.AddForeignKey(
                name: "fk_addresses_buildings_building_id",
                table: "addresses",
                column: "building_id",
                principalTable: "buildings",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_addresses_communities_community_id",
                table: "addresses",
                column: "community_id",
                principalTable: "communities",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_addresses_grids_grid_id",
                table: "addresses",
                column: "grid_id",
                principalTable: "grids",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_addresses_grids_level1_grid_id",
                table: "addresses",
                column: "level1_grid_id",
                principalTable: "grids",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_buildings_communities_community_id",
                table: "buildings",
                column: "community_id",
                principalTable: "communities",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_buildings_grids_grid_id",
                table: "buildings",
                column: "grid_id",
                principalTable: "grids",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_buildings_grids_level1_grid_id",
                table: "buildings",
                column: "level1_grid_id",
                principalTable: "grids",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_care_agreement_items_care_agreements_agreement_id",
                table: "care_agreement_items",
                column: "agreement_id",
                principalTable: "care_agreements",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_care_agreement_items_service_items_item_id",
                table: "care_agreement_items",
                column: "item_id",
                principalTable: "service_items",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_care_agreements_care_clients_client_id",
                table: "care_agreements",
                column: "client_id",
                principalTable: "care_clients",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_care_agreements_communities_community_id",
                table: "care_agreements",
                column: "community_id",
                principalTable: "communities",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_care_agreements_organizations_provider_id",
                table: "care_agreements",
                column: "provider_id",
                principalTable: "organizations",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_care_clients_communities_community_id",
                table: "care_clients",
                column: "community_id",
                principalTable: "communities",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_care_clients_emergency_contacts_emergency_contact_id",
                table: "care_clients",
                column: "emergency_contact_id",
                principalTable: "emergency_contacts",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_care_clients_grids_grid_id",
                table: "care_clients",
                column: "grid_id",
                principalTable: "grids",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_care_clients_grids_level1_grid_id",
                table: "care_clients",
                column: "level1_grid_id",
                principalTable: "grids",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_care_clients_residents_person_id",
                table: "care_clients",
                column: "person_id",
                principalTable: "residents",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_care_orders_service_items_item_id",
                table: "care_orders",
                column: "item_id",
                principalTable: "service_items",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_communities_grids_grid_id",
                table: "communities",
                column: "grid_id",
                principalTable: "grids",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_emergency_contacts_residents_person_id",
                table: "emergency_contacts",
                column: "person_id",
                principalTable: "residents",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_grid_team_members_organizations_organization_id",
                table: "grid_team_members",
                column: "organization_id",
                principalTable: "organizations",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_grid_team_members_residents_person_id",
                table: "grid_team_members",
                column: "person_id",
                principalTable: "residents",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_households_residents_head_id",
                table: "households",
                column: "head_id",
                principalTable: "residents",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_platform_runs_platforms_platform_id",
                table: "platform_runs",
                column: "platform_id",
                principalTable: "platforms",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_addresses_buildings_building_id",
                table: "addresses");

            migrationBuilder.DropForeignKey(
                name: "fk_addresses_communities_community_id",
                table: "addresses");

            migrationBuilder.DropForeignKey(
                name: "fk_care_clients_communities_community_id",
                table: "care_clients");

            migrationBuilder.DropForeignKey(
                name: "fk_grids_communities_community_id",
                table: "grids");

            migrationBuilder.DropForeignKey(
                name: "fk_households_communities_community_id",
                table: "households");

            migrationBuilder.DropForeignKey(
                name: "fk_residents_communities_community_id",
                table: "residents");

            migrationBuilder.DropForeignKey(
                name: "fk_addresses_grids_grid_id",
                table: "addresses");

            migrationBuilder.DropForeignKey(
                name: "fk_addresses_grids_level1_grid_id",
                table: "addresses");

            migrationBuilder.DropForeignKey(
                name: "fk_care_clients_grids_grid_id",
                table: "care_clients");

            migrationBuilder.DropForeignKey(
                name: "fk_care_clients_grids_level1_grid_id",
                table: "care_clients");

            migrationBuilder.DropForeignKey(
                name: "fk_households_grids_grid_id",
                table: "households");

            migrationBuilder.DropForeignKey(
                name: "fk_households_grids_level1_grid_id",
                table: "households");

            migrationBuilder.DropForeignKey(
                name: "fk_residents_grids_grid_id",
                table: "residents");

            migrationBuilder.DropForeignKey(
                name: "fk_residents_grids_level1grid_id",
                table: "residents");

            migrationBuilder.DropForeignKey(
                name: "fk_addresses_streets_street_id",
                table: "addresses");

            migrationBuilder.DropForeignKey(
                name: "fk_care_clients_streets_street_id",
                table: "care_clients");

            migrationBuilder.DropForeignKey(
                name: "fk_households_streets_street_id",
                table: "households");

            migrationBuilder.DropForeignKey(
                name: "fk_residents_streets_street_id",
                table: "residents");

            migrationBuilder.DropForeignKey(
                name: "fk_residents_care_clients_care_client_id",
                table: "residents");

            migrationBuilder.DropForeignKey(
                name: "fk_households_addresses_address_id",
                table: "households");

            migrationBuilder.DropForeignKey(
                name: "fk_residents_addresses_address_id",
                table: "residents");

            migrationBuilder.DropForeignKey(
                name: "fk_households_residents_head_id",
                table: "households");

            migrationBuilder.DropForeignKey(
                name: "fk_platform_runs_platforms_platform_id",
                table: "platform_runs");

            migrationBuilder.DropTable(
                name: "care_agreement_items");

            migrationBuilder.DropTable(
                name: "care_orders");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "policy_documents");

            migrationBuilder.DropTable(
                name: "rejections");

            migrationBuilder.DropTable(
                name: "service_requests");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "care_agreements");

            migrationBuilder.DropTable(
                name: "service_items");

            migrationBuilder.DropTable(
                name: "grid_team_members");

            migrationBuilder.DropTable(
                name: "organizations");

            migrationBuilder.DropTable(
                name: "buildings");

            migrationBuilder.DropTable(
                name: "communities");

            migrationBuilder.DropTable(
                name: "grids");

            migrationBuilder.DropTable(
                name: "streets");

            migrationBuilder.DropTable(
                name: "districts");

            migrationBuilder.DropTable(
                name: "care_clients");

            migrationBuilder.DropTable(
                name: "emergency_contacts");

            migrationBuilder.DropTable(
                name: "addresses");

            migrationBuilder.DropTable(
                name: "residents");

            migrationBuilder.DropTable(
                name: "households");

            migrationBuilder.DropTable(
                name: "platforms");

            migrationBuilder.DropTable(
                name: "platform_runs");
        }
    }
}
