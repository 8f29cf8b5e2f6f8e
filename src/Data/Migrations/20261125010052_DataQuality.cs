using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore.Infrastructure;
using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jianye.DataHub.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubContext))]
    [Migration("20261125010052_DataQuality")]
    public partial class DataQuality : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_quality",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    measured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    current = table.Column<bool>(type: "boolean", nullable: false),
                    delivered = table.Column<long>(type: "bigint", nullable: false),
                    distinct = table.Column<long>(type: "bigint", nullable: false),
                    completeness = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: true),
                    accuracy = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: true),
                    latest_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    open_conflicts = table.Column<long>(type: "bigint", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    platform_id = table.Column<Guid>(type: "uuid", nullable: true),
                    street_id = table.Column<Guid>(type: "uuid", nullable: true),
                    community_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grid_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_quality", x => x.id);
                    table.ForeignKey(
                        name: "fk_data_quality_communities_community_id",
                        column: x => x.community_id,
                        principalTable: "communities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_data_quality_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_data_quality_platform_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "platform_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_data_quality_platforms_platform_id",
                        column: x => x.platform_id,
                        principalTable: "platforms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_data_quality_streets_street_id",
                        column: x => x.street_id,
                        principalTable: "streets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_community_id",
                table: "data_quality",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_current",
                table: "data_quality",
                columns: new[] { "entity", "platform_id", "street_id", "community_id", "grid_id" },
                unique: true,
                filter: "current")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_entity_measured_at_id",
                table: "data_quality",
                columns: new[] { "entity", "measured_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_grid_id",
                table: "data_quality",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_measured_at_id",
                table: "data_quality",
                columns: new[] { "measured_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_platform_id",
                table: "data_quality",
                column: "platform_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_run_id",
                table: "data_quality",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_street_id",
                table: "data_quality",
                column: "street_id");

            migrationBuilder.Sql(SqlScript.Read("quality_index.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index ix_source_records_remarked");
            migrationBuilder.DropTable(
                name: "data_quality");
        }
    }
}
