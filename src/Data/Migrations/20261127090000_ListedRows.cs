using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jianye.DataHub.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubContext))]
    [Migration("20261127090000_ListedRows")]
    public partial class ListedRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlScript.Read("listed_rows.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlScript.Read("listed_rows_down.sql"));
        }
    }
}
