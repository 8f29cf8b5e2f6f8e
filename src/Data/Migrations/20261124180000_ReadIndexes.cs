using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jianye.DataHub.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubContext))]
    [Migration("20261124180000_ReadIndexes")]
    public partial class ReadIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_service_requests_community_id",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_grid_id",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_incidents_community_id",
                table: "incidents");

            migrationBuilder.DropIndex(
                name: "ix_incidents_street_id",
                table: "incidents");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_community_id_created_at_id",
                table: "service_requests",
                columns: new[] { "community_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_grid_id_created_at_id",
                table: "service_requests",
                columns: new[] { "grid_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_community_id_reported_at_id",
                table: "incidents",
                columns: new[] { "community_id", "reported_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_grid_id_open_reported_at_id",
                table: "incidents",
                columns: new[] { "grid_id", "open", "reported_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_level1_grid_id_open_reported_at_id",
                table: "incidents",
                columns: new[] { "level1_grid_id", "open", "reported_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_street_id_reported_at_id",
                table: "incidents",
                columns: new[] { "street_id", "reported_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_service_requests_community_id_created_at_id",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_grid_id_created_at_id",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_incidents_community_id_reported_at_id",
                table: "incidents");

            migrationBuilder.DropIndex(
                name: "ix_incidents_grid_id_open_reported_at_id",
                table: "incidents");

            migrationBuilder.DropIndex(
                name: "ix_incidents_level1_grid_id_open_reported_at_id",
                table: "incidents");

            migrationBuilder.DropIndex(
                name: "ix_incidents_street_id_reported_at_id",
                table: "incidents");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_community_id",
                table: "service_requests",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_grid_id",
                table: "service_requests",
                column: "grid_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_community_id",
                table: "incidents",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_street_id",
                table: "incidents",
                column: "street_id");
        }
    }
}
