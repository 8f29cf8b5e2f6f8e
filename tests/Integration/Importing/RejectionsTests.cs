using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>The list of rejections is what is still to be repaired.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class RejectionsTests(PostgisFixture postgis)
{
    private const string Slug = "03-wo-grid";

    [Fact]
    public async Task A_record_that_is_refused_again_is_listed_once()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await SampleDeliveries.TakeInAsync(database, Slug, SampleDeliveries.Directory);
        var first = await ListedAsync(database);
        await SampleDeliveries.TakeInAsync(database, Slug, SampleDeliveries.Directory);

        Assert.Equal(6, first.Count);
        Assert.Equal(first, await ListedAsync(database));
    }

    [Fact]
    public async Task The_repaired_file_clears_what_was_refused_of_it_and_nothing_else()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await SampleDeliveries.TakeInAsync(database, Slug, SampleDeliveries.Directory);
        var repaired = Repair("MC-99-05", "MC-01-05");
        try
        {
            await SampleDeliveries.TakeInAsync(database, Slug, repaired);
        }
        finally
        {
            Directory.Delete(repaired, recursive: true);
        }

        var left = await ListedAsync(database);
        Assert.Equal(5, left.Count);
        Assert.DoesNotContain(left, rejection => rejection.StartsWith("WG-00065", StringComparison.Ordinal));
    }

    private static string Repair(string wrong, string right)
    {
        var root = Directory.CreateTempSubdirectory("hub-repair-").FullName;
        var source = Path.Combine(SampleDeliveries.Directory, Slug);
        var file = Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories).Single(path => File.ReadAllText(path).Contains(wrong, StringComparison.Ordinal));
        var target = Path.Combine(root, Slug, Path.GetRelativePath(source, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, File.ReadAllText(file).Replace(wrong, right, StringComparison.Ordinal));
        return root;
    }

    private static async Task<IReadOnlyList<string>> ListedAsync(HubDatabase database)
    {
        await using var command = database.Reading.CreateCommand("select external_id || ' ' || code || ' ' || file || ':' || line from rejections order by 1");
        await using var reader = await command.ExecuteReaderAsync();
        var listed = new List<string>();
        while (await reader.ReadAsync()) listed.Add(reader.GetString(0));
        return listed;
    }
}
