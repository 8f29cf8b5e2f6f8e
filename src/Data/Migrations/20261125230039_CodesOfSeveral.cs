using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jianye.DataHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class CodesOfSeveral : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_service_items_list_code",
                table: "service_items");

            migrationBuilder.DropIndex(
                name: "ix_organizations_credit_code",
                table: "organizations");

            migrationBuilder.CreateIndex(
                name: "ix_service_items_list_code",
                table: "service_items",
                columns: new[] { "list", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_credit_code",
                table: "organizations",
                column: "credit_code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_service_items_list_code",
                table: "service_items");

            migrationBuilder.DropIndex(
                name: "ix_organizations_credit_code",
                table: "organizations");

            migrationBuilder.CreateIndex(
                name: "ix_service_items_list_code",
                table: "service_items",
                columns: new[] { "list", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_credit_code",
                table: "organizations",
                column: "credit_code",
                unique: true);
        }
    }
}
