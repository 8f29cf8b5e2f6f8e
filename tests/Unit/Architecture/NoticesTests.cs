using System.Text.Json;

namespace Jianye.DataHub.Tests.Unit.Architecture;

/// <summary>THIRD-PARTY-NOTICES.md names what goes along with a built hub, no more and no less.</summary>
public sealed class NoticesTests
{
    [Fact]
    public void The_notices_name_every_package_beside_the_program_and_no_other()
    {
        var table = File.ReadAllLines(Path.Combine(Root(), "THIRD-PARTY-NOTICES.md")).SkipWhile(line => !line.StartsWith("| package", StringComparison.Ordinal))
            .Skip(2).TakeWhile(line => line.StartsWith('|'));
        var named = table.SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries));

        Assert.Equal(Shipped().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_notices_name_the_version_of_the_page()
    {
        using var wanted = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "src", "Host", "Ide", "package.json")));
        var (name, version) = wanted.RootElement.GetProperty("dependencies").EnumerateObject().Select(package => (package.Name, package.Value.GetString())).Single();

        Assert.Contains($"`{name}`) | {version} |", File.ReadAllText(Path.Combine(Root(), "THIRD-PARTY-NOTICES.md")), StringComparison.Ordinal);
    }

    /// <summary>The packages that have a file beside the program.</summary>
    private static List<string> Shipped()
    {
        using var dependencies = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Jianye.DataHub.Host.deps.json")));
        var libraries = dependencies.RootElement.GetProperty("libraries");
        return [.. dependencies.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
            .Where(package => libraries.GetProperty(package.Name).GetProperty("type").GetString() == "package"
                && package.Value.TryGetProperty("runtime", out var files) && files.EnumerateObject().Any())
            .Select(package => package.Name.Split('/')[0])];
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Jianye.DataHub.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }
}
