using Jianye.DataHub.Data.Connectors.Importing;

namespace Jianye.DataHub.Tests.Unit.Connectors.Importing;

public sealed class DeliveryFolderTests : IDisposable
{
    private const string Slug = "16-street-service-center";

    private readonly string _root = Directory.CreateTempSubdirectory("hub-delivery-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_root_gives_the_files_of_the_folder_called_as_the_platform()
    {
        Put($"{Slug}/cases_20180630.unl", "03-wo-grid/team/full-20180623/p0001.json");

        Assert.Equal([$"{Slug}/cases_20180630.unl"], Paths(_root, isNamed: false));
    }

    [Fact]
    public void A_part_of_the_platforms_folder_keeps_its_place_below_that_folder()
    {
        Put("03-wo-grid/team/full-20180623/p0001.json", "03-wo-grid/team/delta-20180624/p0001.json");

        var files = DeliveryFolder.Find(Path.Combine(_root, "03-wo-grid/team/delta-20180624"), "03-wo-grid", isNamed: true);

        Assert.Equal(["03-wo-grid/team/delta-20180624/p0001.json"], files.Select(file => file.Path));
    }

    [Fact]
    public void A_directory_of_another_name_is_the_named_platforms_own()
    {
        Put("today/cases_20180630.unl");

        Assert.Equal([$"{Slug}/cases_20180630.unl"], Paths(Path.Combine(_root, "today"), isNamed: true));
        Assert.Empty(Paths(Path.Combine(_root, "today"), isNamed: false));
    }

    [Fact]
    public void A_file_brings_its_control_file_along_and_nothing_else()
    {
        Put($"{Slug}/cases_20180630.unl", $"{Slug}/cases_20180630.ctl", $"{Slug}/cases_20180629.unl");

        Assert.Equal([$"{Slug}/cases_20180630.ctl", $"{Slug}/cases_20180630.unl"], Paths(Path.Combine(_root, Slug, "cases_20180630.unl"), isNamed: true));
    }

    [Fact]
    public void A_path_where_nothing_is_is_named_in_one_sentence()
    {
        var fault = Assert.Throws<ImportException>(() => Paths(Path.Combine(_root, "gone"), isNamed: true));

        Assert.StartsWith("There is no directory or file", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Paths(string path, bool isNamed) => DeliveryFolder.Find(path, Slug, isNamed).Select(file => file.Path);

    private void Put(params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }
}
