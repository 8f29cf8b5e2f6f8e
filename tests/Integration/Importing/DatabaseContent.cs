using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>What stands in a database's tables, so that two states can be compared.</summary>
internal static class DatabaseContent
{
    /// <summary>Number and digest of the rows of each table of the graph: equal where nothing was written, with the row versions.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfGraphAsync(HubDatabase database)
    {
        await using var context = database.CreateContext();
        var own = new HashSet<string>(StringComparer.Ordinal) { "platforms", "platform_runs", "rejections", "data_quality" };
        var tables = context.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).Select(Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName).OfType<string>()
            .Distinct().Where(table => !own.Contains(table)).ToList();
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            await using var command = database.Reading.CreateCommand(
                $"select count(*) || ' ' || coalesce(md5(string_agg(t.xmin::text || t::text, ',' order by t::text)), '') from {table} t");
            content[table] = (string)(await command.ExecuteScalarAsync())!;
        }

        return content;
    }
}
