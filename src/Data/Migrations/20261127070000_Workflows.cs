using System;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jianye.DataHub.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubContext))]
    [Migration("20261127070000_Workflows")]
    public partial class Workflows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "service_requests",
                type: "bigint",
                nullable: false,
                defaultValue: 1L);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "overdue_since",
                table: "incidents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reported_by_id",
                table: "incidents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "incidents",
                type: "bigint",
                nullable: false,
                defaultValue: 1L);

            migrationBuilder.CreateIndex(
                name: "ix_incidents_reported_by_id",
                table: "incidents",
                column: "reported_by_id");

            migrationBuilder.AddForeignKey(
                name: "fk_incidents_residents_reported_by_id",
                table: "incidents",
                column: "reported_by_id",
                principalTable: "residents",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.Sql(SqlScript.Read("workflow_steps.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlScript.Read("workflow_steps_down.sql"));

            migrationBuilder.DropForeignKey(
                name: "fk_incidents_residents_reported_by_id",
                table: "incidents");

            migrationBuilder.DropIndex(
                name: "ix_incidents_reported_by_id",
                table: "incidents");

            migrationBuilder.DropColumn(
                name: "version",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "overdue_since",
                table: "incidents");

            migrationBuilder.DropColumn(
                name: "reported_by_id",
                table: "incidents");

            migrationBuilder.DropColumn(
                name: "version",
                table: "incidents");
        }
    }
}
