using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jianye.DataHub.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubContext))]
    [Migration("20261125002546_Sources")]
    public partial class Sources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "raw",
                table: "rejections",
                type: "text",
                nullable: true,
                collation: "C");
            migrationBuilder.Sql(SqlScript.Read("sources.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlScript.Read("sources_down.sql"));
            migrationBuilder.DropColumn(
                name: "raw",
                table: "rejections");
        }
    }
}
