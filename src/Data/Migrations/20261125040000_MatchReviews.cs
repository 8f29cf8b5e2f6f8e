using System;
using System.Collections.Generic;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jianye.DataHub.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubContext))]
    [Migration("20261125040000_MatchReviews")]
    public partial class MatchReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "match_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    left_id = table.Column<Guid>(type: "uuid", nullable: true),
                    right_id = table.Column<Guid>(type: "uuid", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    objections = table.Column<List<string>>(type: "text[]", nullable: false, collation: "C"),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    left_record = table.Column<string>(type: "jsonb", nullable: false),
                    right_record = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_reviews", x => x.id);
                    table.CheckConstraint("ck_match_reviews_evidence", "\"evidence\" in ('PLATFORM_KEY', 'CITIZEN_ID', 'PASSPORT', 'NAME_PHONE', 'NAME_ID_PART', 'NAME_BIRTH', 'NAME_ADDRESS', 'WORKER_NUMBER', 'POST', 'DECISION')");
                    table.CheckConstraint("ck_match_reviews_state", "\"state\" in ('OPEN', 'CONFIRMED', 'REFUSED')");
                    table.ForeignKey(
                        name: "fk_match_reviews_residents_left_id",
                        column: x => x.left_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_match_reviews_residents_right_id",
                        column: x => x.right_id,
                        principalTable: "residents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_match_reviews_left_id",
                table: "match_reviews",
                column: "left_id");

            migrationBuilder.CreateIndex(
                name: "ix_match_reviews_right_id",
                table: "match_reviews",
                column: "right_id");

            migrationBuilder.CreateIndex(
                name: "ix_match_reviews_state_opened_at_id",
                table: "match_reviews",
                columns: new[] { "state", "opened_at", "id" });
            migrationBuilder.Sql(SqlScript.Read("identity_decisions.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlScript.Read("identity_decisions_down.sql"));
            migrationBuilder.DropTable(
                name: "match_reviews");
        }
    }
}
