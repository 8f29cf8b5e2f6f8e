using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jianye.DataHub.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubContext))]
    [Migration("20261124150100_Search")]
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlScript.Read("functions.sql"));
            migrationBuilder.Sql(SqlScript.Read("search_indexes.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlScript.Read("search_indexes_down.sql"));
        }
    }
}
