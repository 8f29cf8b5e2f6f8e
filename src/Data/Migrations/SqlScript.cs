namespace Jianye.DataHub.Data.Migrations;

/// <summary>The embedded SQL of functions, triggers and indexes that EF Core has no words for.</summary>
internal static class SqlScript
{
    /// <summary>The text of a file in Migrations/Sql.</summary>
    public static string Read(string file)
    {
        var name = $"Jianye.DataHub.Data.Migrations.Sql.{file}";
        using var stream = typeof(SqlScript).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The assembly holds no SQL script {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
