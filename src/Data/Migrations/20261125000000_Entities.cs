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
    [Migration("20261125000000_Entities")]
    public partial class Entities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "accepted_by_id",
                table: "service_requests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_text",
                table: "service_requests",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "channel_account_id",
                table: "service_requests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "care_agreement_id",
                table: "residents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "party_membership_id",
                table: "residents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "social_worker_id",
                table: "residents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "volunteer_account_id",
                table: "residents",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "admission_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    staff_ready = table.Column<bool>(type: "boolean", nullable: true),
                    guidance_ready = table.Column<bool>(type: "boolean", nullable: true),
                    funds_ready = table.Column<bool>(type: "boolean", nullable: true),
                    funds = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    applicant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_admission_requests", x => x.id);
                    table.CheckConstraint("ck_admission_requests_state", "\"state\" in ('SUBMITTED', 'LISTED', 'UNLISTED', 'ADMITTED', 'REFUSED')");
                    table.ForeignKey(
                        name: "fk_admission_requests_organizations_applicant_id",
                        column: x => x.applicant_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_admission_requests_residents_handler_id",
                        column: x => x.handler_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_admission_requests_service_items_item_id",
                        column: x => x.item_id,
                        principalTable: "service_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "announcements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    read_count = table.Column<int>(type: "integer", nullable: true),
                    publisher_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_announcements", x => x.id);
                    table.CheckConstraint("ck_announcements_category", "\"category\" in ('OPEN_AFFAIRS', 'NOTICE', 'NEWS', 'GUIDE', 'ARTICLE')");
                    table.ForeignKey(
                        name: "fk_announcements_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_announcements_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_announcements_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_announcements_organizations_publisher_id",
                        column: x => x.publisher_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_announcements_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assistance_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assistance_cases", x => x.id);
                    table.CheckConstraint("ck_assistance_cases_kind", "\"kind\" in ('SUBSISTENCE_ALLOWANCE', 'EXTREME_POVERTY', 'DISABILITY_SUBSIDY', 'OLD_AGE_ALLOWANCE', 'PREFERENTIAL_TREATMENT')");
                    table.CheckConstraint("ck_assistance_cases_status", "\"status\" in ('ACTIVE', 'STOPPED')");
                    table.ForeignKey(
                        name: "fk_assistance_cases_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assistance_cases_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assistance_cases_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assistance_cases_residents_person_id",
                        column: x => x.person_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_assistance_cases_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "channel_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    nickname = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    active = table.Column<bool>(type: "boolean", nullable: true),
                    verified = table.Column<bool>(type: "boolean", nullable: true),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_accounts", x => x.id);
                    table.CheckConstraint("ck_channel_accounts_channel", "\"channel\" in ('WECHAT_OFFICIAL', 'APP', 'WECHAT_GROUP')");
                    table.ForeignKey(
                        name: "fk_channel_accounts_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_channel_accounts_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_channel_accounts_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_channel_accounts_residents_person_id",
                        column: x => x.person_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_channel_accounts_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consultations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    topic = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    score = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: true),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultations", x => x.id);
                    table.CheckConstraint("ck_consultations_state", "\"state\" in ('RAISED', 'DELIBERATING', 'DECIDED', 'JOINT_HANDLING', 'EVALUATING', 'PUBLISHED')");
                    table.CheckConstraint("ck_consultations_subject", "\"subject\" in ('IMPORTANT_MATTER', 'HARD_PROBLEM', 'PAIRING_HELP')");
                    table.ForeignKey(
                        name: "fk_consultations_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consultations_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consultations_grids_level1grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consultations_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "honours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    month = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_honours", x => x.id);
                    table.CheckConstraint("ck_honours_kind", "\"kind\" in ('GOOD_DEED', 'MORAL_MODEL', 'EXCELLENT_PARTY_MEMBER', 'FINEST_COMMUNITY_MEMBER', 'FINEST_ELDER_CARER', 'FINEST_ARMY_SUPPORTER', 'OTHER')");
                    table.ForeignKey(
                        name: "fk_honours_residents_person_id",
                        column: x => x.person_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    minutes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    participant_count = table.Column<int>(type: "integer", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                    table.CheckConstraint("ck_meetings_kind", "\"kind\" in ('MORNING', 'WEEKLY', 'MONTHLY_REVIEW', 'JOINT', 'OPINION', 'AFFAIRS_REVIEW', 'PARTY_JOINT', 'RESIDENTS', 'DELIBERATION', 'HEARING', 'TALK', 'FORUM', 'APPRAISAL')");
                    table.ForeignKey(
                        name: "fk_meetings_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meetings_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meetings_grids_level1grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meetings_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_message_groups_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_groups_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_groups_grids_level1grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_groups_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "party_branches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    member_count = table.Column<int>(type: "integer", nullable: true),
                    secretary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_branches", x => x.id);
                    table.ForeignKey(
                        name: "fk_party_branches_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_party_branches_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_party_branches_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_party_branches_organizations_parent_id",
                        column: x => x.parent_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_party_branches_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "public_welfare_projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    round = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    requested = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    granted = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    beneficiaries = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    score = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    leader_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_welfare_projects", x => x.id);
                    table.CheckConstraint("ck_public_welfare_projects_state", "\"state\" in ('APPLIED', 'APPROVED', 'NOT_APPROVED', 'IMPLEMENTING', 'CLOSED')");
                    table.ForeignKey(
                        name: "fk_public_welfare_projects_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_public_welfare_projects_residents_leader_id",
                        column: x => x.leader_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "service_item_co_responsible",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_item_co_responsible", x => new { x.item_id, x.organization_id });
                    table.ForeignKey(
                        name: "fk_service_item_co_responsible_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_service_item_co_responsible_service_items_item_id",
                        column: x => x.item_id,
                        principalTable: "service_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_points",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    nets = table.Column<string[]>(type: "text[]", nullable: false, computedColumnSql: "case kind when 'PARTY' then array['PARTY_DEDICATION'] when 'ELDER' then array['ELDER_CARE']\n    when 'COMPLEX' then array['LIFE'] when 'CULTURE' then array['LIFE'] when 'WINDOW' then array['LIFE'] else array[]::text[] end", stored: true),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    open_hours = table.Column<string>(type: "jsonb", nullable: true),
                    rooms = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_points", x => x.id);
                    table.CheckConstraint("ck_service_points_kind", "\"kind\" in ('COMPLEX', 'PARTY', 'ELDER', 'CULTURE', 'WINDOW')");
                    table.ForeignKey(
                        name: "fk_service_points_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_points_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_points_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_points_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_service_points_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "social_workers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    post = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_social_workers", x => x.id);
                    table.CheckConstraint("ck_social_workers_post", "\"post\" in ('GRID_LEAD', 'GRID_CHIEF', 'GRID_MEMBER', 'WINDOW', 'GENERAL')");
                    table.ForeignKey(
                        name: "fk_social_workers_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_social_workers_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_social_workers_grids_level1grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_social_workers_residents_person_id",
                        column: x => x.person_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_social_workers_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "target_indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: true),
                    target = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    comparator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    target_value = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: true),
                    unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    weight = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    due_date = table.Column<DateOnly>(type: "date", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target_indicators", x => x.id);
                    table.CheckConstraint("ck_target_indicators_comparator", "\"comparator\" in ('AT_LEAST', 'AT_MOST', 'MORE_THAN', 'LESS_THAN', 'EXACTLY')");
                    table.ForeignKey(
                        name: "fk_target_indicators_organizations_owner_unit_id",
                        column: x => x.owner_unit_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_target_indicators_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "volunteer_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    skills = table.Column<List<string>>(type: "text[]", nullable: false, collation: "C"),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    balance = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_volunteer_accounts", x => x.id);
                    table.CheckConstraint("ck_volunteer_accounts_status", "\"status\" in ('ACTIVE', 'FROZEN')");
                    table.ForeignKey(
                        name: "fk_volunteer_accounts_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_volunteer_accounts_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_volunteer_accounts_grids_level1grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_volunteer_accounts_residents_person_id",
                        column: x => x.person_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_volunteer_accounts_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "admission_request_communities",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    community_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_admission_request_communities", x => new { x.request_id, x.community_id });
                    table.ForeignKey(
                        name: "fk_admission_request_communities_admission_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "admission_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_admission_request_communities_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consultation_stages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    consultation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    attendees = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultation_stages", x => x.id);
                    table.CheckConstraint("ck_consultation_stages_kind", "\"kind\" in ('RAISED', 'DELIBERATING', 'DECIDED', 'JOINT_HANDLING', 'EVALUATING', 'PUBLISHED')");
                    table.ForeignKey(
                        name: "fk_consultation_stages_consultations_consultation_id",
                        column: x => x.consultation_id,
                        principalTable: "consultations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_consultation_stages_residents_actor_id",
                        column: x => x.actor_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "meeting_consultations",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consultation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_consultations", x => new { x.meeting_id, x.consultation_id });
                    table.ForeignKey(
                        name: "fk_meeting_consultations_consultations_consultation_id",
                        column: x => x.consultation_id,
                        principalTable: "consultations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meeting_consultations_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sender_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages", x => x.id);
                    table.CheckConstraint("ck_messages_kind", "\"kind\" in ('TOPIC', 'HELP', 'NOTICE', 'TEXT', 'LOCATION', 'IMAGE', 'SYSTEM')");
                    table.ForeignKey(
                        name: "fk_messages_channel_accounts_author_id",
                        column: x => x.author_id,
                        principalTable: "channel_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_messages_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_messages_grid_team_members_sender_id",
                        column: x => x.sender_id,
                        principalTable: "grid_team_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_messages_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_messages_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_messages_message_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "message_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_messages_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    host_id = table.Column<Guid>(type: "uuid", nullable: true),
                    branch_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities", x => x.id);
                    table.CheckConstraint("ck_activities_kind", "\"kind\" in ('VOLUNTEER', 'MICRO_ACTION', 'OTHER')");
                    table.CheckConstraint("ck_activities_status", "\"status\" in ('OPEN', 'CLOSED', 'CANCELLED')");
                    table.ForeignKey(
                        name: "fk_activities_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activities_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activities_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_activities_organizations_host_id",
                        column: x => x.host_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_activities_party_branches_branch_id",
                        column: x => x.branch_id,
                        principalTable: "party_branches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_activities_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "micro_deeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    branch_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_micro_deeds", x => x.id);
                    table.CheckConstraint("ck_micro_deeds_state", "\"state\" in ('COLLECTING', 'IMPLEMENTING', 'COMPLETED')");
                    table.ForeignKey(
                        name: "fk_micro_deeds_party_branches_branch_id",
                        column: x => x.branch_id,
                        principalTable: "party_branches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "party_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: true),
                    checked_in = table.Column<bool>(type: "boolean", nullable: true),
                    work_unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    branch_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_party_members_party_branches_branch_id",
                        column: x => x.branch_id,
                        principalTable: "party_branches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_party_members_residents_person_id",
                        column: x => x.person_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "project_payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instalment = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_payments", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_payments_public_welfare_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "public_welfare_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "public_welfare_project_communities",
                columns: table => new
                {
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    community_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_welfare_project_communities", x => new { x.project_id, x.community_id });
                    table.ForeignKey(
                        name: "fk_public_welfare_project_communities_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_public_welfare_project_communities_public_welfare_projects_",
                        column: x => x.project_id,
                        principalTable: "public_welfare_projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bookings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    room_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    point_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bookings", x => x.id);
                    table.CheckConstraint("ck_bookings_state", "\"state\" in ('BOOKED', 'USED', 'CANCELLED')");
                    table.ForeignKey(
                        name: "fk_bookings_residents_person_id",
                        column: x => x.person_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_bookings_service_points_point_id",
                        column: x => x.point_id,
                        principalTable: "service_points",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "complexes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    area = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    functions = table.Column<List<string>>(type: "text[]", nullable: false, collation: "C"),
                    signage = table.Column<bool>(type: "boolean", nullable: true),
                    location = table.Column<Point>(type: "geometry(Point, 4326)", nullable: true),
                    service_point_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complexes", x => x.id);
                    table.ForeignKey(
                        name: "fk_complexes_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_complexes_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_complexes_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_complexes_service_points_service_point_id",
                        column: x => x.service_point_id,
                        principalTable: "service_points",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_complexes_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_point_items",
                columns: table => new
                {
                    point_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_point_items", x => new { x.point_id, x.item_id });
                    table.ForeignKey(
                        name: "fk_service_point_items_service_items_item_id",
                        column: x => x.item_id,
                        principalTable: "service_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_service_point_items_service_points_point_id",
                        column: x => x.point_id,
                        principalTable: "service_points",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "performance_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    quarter = table.Column<int>(type: "integer", nullable: true),
                    total = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: true),
                    grade = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    bonus = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assessor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    scores = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_performance_reviews", x => x.id);
                    table.CheckConstraint("ck_performance_reviews_grade", "\"grade\" in ('EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT')");
                    table.ForeignKey(
                        name: "fk_performance_reviews_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_performance_reviews_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_performance_reviews_grids_level1grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_performance_reviews_organizations_assessor_id",
                        column: x => x.assessor_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_performance_reviews_social_workers_worker_id",
                        column: x => x.worker_id,
                        principalTable: "social_workers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_performance_reviews_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_diary_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    slot = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hours = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: true),
                    review = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visited_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_diary_entries", x => x.id);
                    table.CheckConstraint("ck_work_diary_entries_kind", "\"kind\" in ('HOME_VISIT', 'MEDIATION', 'ERRAND', 'MEETING', 'PATROL')");
                    table.CheckConstraint("ck_work_diary_entries_slot", "\"slot\" in ('MORNING', 'AFTERNOON', 'EVENING')");
                    table.ForeignKey(
                        name: "fk_work_diary_entries_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_diary_entries_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_diary_entries_grids_level1_grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_diary_entries_residents_visited_id",
                        column: x => x.visited_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_work_diary_entries_social_workers_worker_id",
                        column: x => x.worker_id,
                        principalTable: "social_workers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_work_diary_entries_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "target_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: true),
                    value = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: true),
                    progress = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reporter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_target_reports_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_target_reports_target_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "target_indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "activity_signups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    checked_in = table.Column<bool>(type: "boolean", nullable: true),
                    activity_title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_signups", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_signups_activities_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_activity_signups_channel_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "channel_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "time_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hours = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    memo = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    counterparty_id = table.Column<Guid>(type: "uuid", nullable: true),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_time_entries", x => x.id);
                    table.CheckConstraint("ck_time_entries_kind", "\"kind\" in ('EARN', 'SPEND', 'TRANSFER', 'ADJUST')");
                    table.ForeignKey(
                        name: "fk_time_entries_activities_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_time_entries_volunteer_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "volunteer_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_time_entries_volunteer_accounts_counterparty_id",
                        column: x => x.counterparty_id,
                        principalTable: "volunteer_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "activity_participants",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_member_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_participants", x => new { x.activity_id, x.party_member_id });
                    table.ForeignKey(
                        name: "fk_activity_participants_activities_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_activity_participants_party_members_party_member_id",
                        column: x => x.party_member_id,
                        principalTable: "party_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "micro_wishes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    wisher_id = table.Column<Guid>(type: "uuid", nullable: true),
                    claimer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level1_grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_micro_wishes", x => x.id);
                    table.CheckConstraint("ck_micro_wishes_state", "\"state\" in ('MADE', 'CLAIMED', 'FULFILLED')");
                    table.ForeignKey(
                        name: "fk_micro_wishes_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_micro_wishes_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_micro_wishes_grids_level1grid_id",
                        column: x => x.level1_grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_micro_wishes_party_members_claimer_id",
                        column: x => x.claimer_id,
                        principalTable: "party_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_micro_wishes_residents_wisher_id",
                        column: x => x.wisher_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_micro_wishes_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "complex_applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch = table.Column<int>(type: "integer", nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    complex_id = table.Column<Guid>(type: "uuid", nullable: true),
                    applicant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complex_applications", x => x.id);
                    table.CheckConstraint("ck_complex_applications_state", "\"state\" in ('SUBMITTED', 'UNDER_REVIEW', 'PASSED', 'FAILED')");
                    table.ForeignKey(
                        name: "fk_complex_applications_complexes_complex_id",
                        column: x => x.complex_id,
                        principalTable: "complexes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_complex_applications_organizations_applicant_id",
                        column: x => x.applicant_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_complex_applications_residents_contact_id",
                        column: x => x.contact_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "complex_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: true),
                    expert = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    comment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    application_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    scores = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complex_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_complex_reviews_complex_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "complex_applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_accepted_by_id",
                table: "service_requests",
                column: "accepted_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_channel_account_id",
                table: "service_requests",
                column: "channel_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_care_agreement_id",
                table: "residents",
                column: "care_agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_party_membership_id",
                table: "residents",
                column: "party_membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_social_worker_id",
                table: "residents",
                column: "social_worker_id");

            migrationBuilder.CreateIndex(
                name: "ix_residents_volunteer_account_id",
                table: "residents",
                column: "volunteer_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_activities_branch_id",
                table: "activities",
                column: "branch_id");

            migrationBuilder.CreateIndex(
                name: "ix_activities_community_id",
                table: "activities",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_activities_grid_id",
                table: "activities",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_activities_host_id",
                table: "activities",
                column: "host_id");

            migrationBuilder.CreateIndex(
                name: "ix_activities_level1_grid_id",
                table: "activities",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_activities_location",
                table: "activities",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_activities_starts_at_id",
                table: "activities",
                columns: new[] { "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_street_id",
                table: "activities",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_participants_party_member_id",
                table: "activity_participants",
                column: "party_member_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_signups_account_id",
                table: "activity_signups",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_signups_activity_id",
                table: "activity_signups",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_signups_at_id",
                table: "activity_signups",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_admission_request_communities_community_id",
                table: "admission_request_communities",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_admission_requests_applicant_id",
                table: "admission_requests",
                column: "applicant_id");

            migrationBuilder.CreateIndex(
                name: "ix_admission_requests_handler_id",
                table: "admission_requests",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_admission_requests_item_id",
                table: "admission_requests",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_admission_requests_submitted_on_id",
                table: "admission_requests",
                columns: new[] { "submitted_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_announcements_community_id",
                table: "announcements",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_announcements_grid_id",
                table: "announcements",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_announcements_level1_grid_id",
                table: "announcements",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_announcements_published_at_id",
                table: "announcements",
                columns: new[] { "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_announcements_publisher_id",
                table: "announcements",
                column: "publisher_id");

            migrationBuilder.CreateIndex(
                name: "ix_announcements_street_id",
                table: "announcements",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_assistance_cases_community_id",
                table: "assistance_cases",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_assistance_cases_grid_id",
                table: "assistance_cases",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_assistance_cases_level1_grid_id",
                table: "assistance_cases",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_assistance_cases_person_id",
                table: "assistance_cases",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_assistance_cases_since_id",
                table: "assistance_cases",
                columns: new[] { "since", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assistance_cases_street_id",
                table: "assistance_cases",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_bookings_person_id",
                table: "bookings",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_bookings_point_id",
                table: "bookings",
                column: "point_id");

            migrationBuilder.CreateIndex(
                name: "ix_bookings_starts_at_id",
                table: "bookings",
                columns: new[] { "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_channel_accounts_community_id",
                table: "channel_accounts",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_channel_accounts_grid_id",
                table: "channel_accounts",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_channel_accounts_level1_grid_id",
                table: "channel_accounts",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_channel_accounts_location",
                table: "channel_accounts",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_channel_accounts_person_id",
                table: "channel_accounts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_channel_accounts_since_id",
                table: "channel_accounts",
                columns: new[] { "since", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_channel_accounts_street_id",
                table: "channel_accounts",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_complex_applications_applicant_id",
                table: "complex_applications",
                column: "applicant_id");

            migrationBuilder.CreateIndex(
                name: "ix_complex_applications_complex_id",
                table: "complex_applications",
                column: "complex_id");

            migrationBuilder.CreateIndex(
                name: "ix_complex_applications_contact_id",
                table: "complex_applications",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_complex_applications_submitted_on_id",
                table: "complex_applications",
                columns: new[] { "submitted_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_complex_reviews_application_id",
                table: "complex_reviews",
                column: "application_id");

            migrationBuilder.CreateIndex(
                name: "ix_complex_reviews_reviewed_on_id",
                table: "complex_reviews",
                columns: new[] { "reviewed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_complexes_community_id",
                table: "complexes",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_complexes_grid_id",
                table: "complexes",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_complexes_level1_grid_id",
                table: "complexes",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_complexes_location",
                table: "complexes",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_complexes_service_point_id",
                table: "complexes",
                column: "service_point_id");

            migrationBuilder.CreateIndex(
                name: "ix_complexes_street_id",
                table: "complexes",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_consultation_stages_actor_id",
                table: "consultation_stages",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_consultation_stages_at_id",
                table: "consultation_stages",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_consultation_stages_consultation_id",
                table: "consultation_stages",
                column: "consultation_id");

            migrationBuilder.CreateIndex(
                name: "ix_consultations_community_id",
                table: "consultations",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_consultations_grid_id",
                table: "consultations",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_consultations_level1grid_id",
                table: "consultations",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_consultations_raised_at_id",
                table: "consultations",
                columns: new[] { "raised_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_consultations_street_id",
                table: "consultations",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_honours_month_id",
                table: "honours",
                columns: new[] { "month", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_honours_person_id",
                table: "honours",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_consultations_consultation_id",
                table: "meeting_consultations",
                column: "consultation_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_at_id",
                table: "meetings",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_community_id",
                table: "meetings",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_grid_id",
                table: "meetings",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_level1grid_id",
                table: "meetings",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_street_id",
                table: "meetings",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_message_groups_community_id",
                table: "message_groups",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_message_groups_grid_id",
                table: "message_groups",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_message_groups_level1grid_id",
                table: "message_groups",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_message_groups_street_id",
                table: "message_groups",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_author_id",
                table: "messages",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_community_id",
                table: "messages",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_grid_id",
                table: "messages",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_group_id",
                table: "messages",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_level1_grid_id",
                table: "messages",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_location",
                table: "messages",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_messages_sender_id",
                table: "messages",
                column: "sender_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_sent_at_id",
                table: "messages",
                columns: new[] { "sent_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_street_id",
                table: "messages",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_micro_deeds_branch_id",
                table: "micro_deeds",
                column: "branch_id");

            migrationBuilder.CreateIndex(
                name: "ix_micro_deeds_date_id",
                table: "micro_deeds",
                columns: new[] { "date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_micro_wishes_claimer_id",
                table: "micro_wishes",
                column: "claimer_id");

            migrationBuilder.CreateIndex(
                name: "ix_micro_wishes_community_id",
                table: "micro_wishes",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_micro_wishes_created_at_id",
                table: "micro_wishes",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_micro_wishes_grid_id",
                table: "micro_wishes",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_micro_wishes_level1grid_id",
                table: "micro_wishes",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_micro_wishes_street_id",
                table: "micro_wishes",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_micro_wishes_wisher_id",
                table: "micro_wishes",
                column: "wisher_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_branches_community_id",
                table: "party_branches",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_branches_grid_id",
                table: "party_branches",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_branches_level1_grid_id",
                table: "party_branches",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_branches_parent_id",
                table: "party_branches",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_branches_street_id",
                table: "party_branches",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_members_branch_id",
                table: "party_members",
                column: "branch_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_members_joined_on_id",
                table: "party_members",
                columns: new[] { "joined_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_party_members_person_id",
                table: "party_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_performance_reviews_assessed_on_id",
                table: "performance_reviews",
                columns: new[] { "assessed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_performance_reviews_assessor_id",
                table: "performance_reviews",
                column: "assessor_id");

            migrationBuilder.CreateIndex(
                name: "ix_performance_reviews_community_id",
                table: "performance_reviews",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_performance_reviews_grid_id",
                table: "performance_reviews",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_performance_reviews_level1grid_id",
                table: "performance_reviews",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_performance_reviews_street_id",
                table: "performance_reviews",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_performance_reviews_worker_id",
                table: "performance_reviews",
                column: "worker_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_payments_paid_on_id",
                table: "project_payments",
                columns: new[] { "paid_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_project_payments_project_id",
                table: "project_payments",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_welfare_project_communities_community_id",
                table: "public_welfare_project_communities",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_welfare_projects_leader_id",
                table: "public_welfare_projects",
                column: "leader_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_welfare_projects_organization_id",
                table: "public_welfare_projects",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_welfare_projects_started_on_id",
                table: "public_welfare_projects",
                columns: new[] { "started_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_item_co_responsible_organization_id",
                table: "service_item_co_responsible",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_point_items_item_id",
                table: "service_point_items",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_points_community_id",
                table: "service_points",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_points_grid_id",
                table: "service_points",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_points_level1_grid_id",
                table: "service_points",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_points_location",
                table: "service_points",
                column: "location")
                .Annotation("Npgsql:IndexMethod", "gist");

            migrationBuilder.CreateIndex(
                name: "ix_service_points_organization_id",
                table: "service_points",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_points_street_id",
                table: "service_points",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_social_workers_community_id",
                table: "social_workers",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_social_workers_grid_id",
                table: "social_workers",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_social_workers_level1grid_id",
                table: "social_workers",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_social_workers_number_id",
                table: "social_workers",
                columns: new[] { "number", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_social_workers_person_id",
                table: "social_workers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_social_workers_street_id",
                table: "social_workers",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_target_indicators_owner_unit_id",
                table: "target_indicators",
                column: "owner_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_target_indicators_street_id",
                table: "target_indicators",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_target_indicators_year_id",
                table: "target_indicators",
                columns: new[] { "year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_target_reports_indicator_id",
                table: "target_reports",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_target_reports_month_id",
                table: "target_reports",
                columns: new[] { "month", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_target_reports_organization_id",
                table: "target_reports",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_time_entries_account_id_at_id",
                table: "time_entries",
                columns: new[] { "account_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_time_entries_activity_id",
                table: "time_entries",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_time_entries_at_id",
                table: "time_entries",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_time_entries_counterparty_id",
                table: "time_entries",
                column: "counterparty_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_accounts_community_id",
                table: "volunteer_accounts",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_accounts_grid_id",
                table: "volunteer_accounts",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_accounts_level1grid_id",
                table: "volunteer_accounts",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_accounts_person_id",
                table: "volunteer_accounts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_accounts_since_id",
                table: "volunteer_accounts",
                columns: new[] { "since", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_volunteer_accounts_street_id",
                table: "volunteer_accounts",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_diary_entries_community_id",
                table: "work_diary_entries",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_diary_entries_date_id",
                table: "work_diary_entries",
                columns: new[] { "date", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_diary_entries_grid_id",
                table: "work_diary_entries",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_diary_entries_level1_grid_id",
                table: "work_diary_entries",
                column: "level1_grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_diary_entries_street_id",
                table: "work_diary_entries",
                column: "street_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_diary_entries_visited_id",
                table: "work_diary_entries",
                column: "visited_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_diary_entries_worker_id",
                table: "work_diary_entries",
                column: "worker_id");

            migrationBuilder.AddForeignKey(
                name: "fk_residents_care_agreements_care_agreement_id",
                table: "residents",
                column: "care_agreement_id",
                principalTable: "care_agreements",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_residents_party_members_party_membership_id",
                table: "residents",
                column: "party_membership_id",
                principalTable: "party_members",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_residents_social_workers_social_worker_id",
                table: "residents",
                column: "social_worker_id",
                principalTable: "social_workers",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_residents_volunteer_accounts_volunteer_account_id",
                table: "residents",
                column: "volunteer_account_id",
                principalTable: "volunteer_accounts",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_service_requests_channel_accounts_channel_account_id",
                table: "service_requests",
                column: "channel_account_id",
                principalTable: "channel_accounts",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_service_requests_social_workers_accepted_by_id",
                table: "service_requests",
                column: "accepted_by_id",
                principalTable: "social_workers",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.Sql(SqlScript.Read("entity_search_indexes.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_residents_care_agreements_care_agreement_id",
                table: "residents");

            migrationBuilder.DropForeignKey(
                name: "fk_residents_party_members_party_membership_id",
                table: "residents");

            migrationBuilder.DropForeignKey(
                name: "fk_residents_social_workers_social_worker_id",
                table: "residents");

            migrationBuilder.DropForeignKey(
                name: "fk_residents_volunteer_accounts_volunteer_account_id",
                table: "residents");

            migrationBuilder.DropForeignKey(
                name: "fk_service_requests_channel_accounts_channel_account_id",
                table: "service_requests");

            migrationBuilder.DropForeignKey(
                name: "fk_service_requests_social_workers_accepted_by_id",
                table: "service_requests");

            migrationBuilder.DropTable(
                name: "activity_participants");

            migrationBuilder.DropTable(
                name: "activity_signups");

            migrationBuilder.DropTable(
                name: "admission_request_communities");

            migrationBuilder.DropTable(
                name: "announcements");

            migrationBuilder.DropTable(
                name: "assistance_cases");

            migrationBuilder.DropTable(
                name: "bookings");

            migrationBuilder.DropTable(
                name: "complex_reviews");

            migrationBuilder.DropTable(
                name: "consultation_stages");

            migrationBuilder.DropTable(
                name: "honours");

            migrationBuilder.DropTable(
                name: "meeting_consultations");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "micro_deeds");

            migrationBuilder.DropTable(
                name: "micro_wishes");

            migrationBuilder.DropTable(
                name: "performance_reviews");

            migrationBuilder.DropTable(
                name: "project_payments");

            migrationBuilder.DropTable(
                name: "public_welfare_project_communities");

            migrationBuilder.DropTable(
                name: "service_item_co_responsible");

            migrationBuilder.DropTable(
                name: "service_point_items");

            migrationBuilder.DropTable(
                name: "target_reports");

            migrationBuilder.DropTable(
                name: "time_entries");

            migrationBuilder.DropTable(
                name: "work_diary_entries");

            migrationBuilder.DropTable(
                name: "admission_requests");

            migrationBuilder.DropTable(
                name: "complex_applications");

            migrationBuilder.DropTable(
                name: "consultations");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "channel_accounts");

            migrationBuilder.DropTable(
                name: "message_groups");

            migrationBuilder.DropTable(
                name: "party_members");

            migrationBuilder.DropTable(
                name: "public_welfare_projects");

            migrationBuilder.DropTable(
                name: "target_indicators");

            migrationBuilder.DropTable(
                name: "activities");

            migrationBuilder.DropTable(
                name: "volunteer_accounts");

            migrationBuilder.DropTable(
                name: "social_workers");

            migrationBuilder.DropTable(
                name: "complexes");

            migrationBuilder.DropTable(
                name: "party_branches");

            migrationBuilder.DropTable(
                name: "service_points");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_accepted_by_id",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_channel_account_id",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_residents_care_agreement_id",
                table: "residents");

            migrationBuilder.DropIndex(
                name: "ix_residents_party_membership_id",
                table: "residents");

            migrationBuilder.DropIndex(
                name: "ix_residents_social_worker_id",
                table: "residents");

            migrationBuilder.DropIndex(
                name: "ix_residents_volunteer_account_id",
                table: "residents");

            migrationBuilder.DropColumn(
                name: "accepted_by_id",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "address_text",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "channel_account_id",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "care_agreement_id",
                table: "residents");

            migrationBuilder.DropColumn(
                name: "party_membership_id",
                table: "residents");

            migrationBuilder.DropColumn(
                name: "social_worker_id",
                table: "residents");

            migrationBuilder.DropColumn(
                name: "volunteer_account_id",
                table: "residents");
        }
    }
}
