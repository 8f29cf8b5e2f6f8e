using System.Security.Cryptography;
using CsvHelper;
using Jianye.DataHub.Data.Demo;

namespace Jianye.DataHub.Tests.Unit.Demo;

/// <summary>A demo in a directory of its own, which goes with it.</summary>
internal sealed class DemoTree : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("hub-demo-test-").FullName;

    /// <param name="slugs">The platforms that are wanted; null for all.</param>
    public DemoTree(int residents = 200, long seed = DemoOptions.DefaultSeed, bool isClean = false, string[]? slugs = null)
    {
        Options = new DemoOptions { Residents = residents, Seed = seed, Dirt = isClean ? DemoDirt.None : DemoDirt.Usual };
        Summary = DemoWriter.Write(Options, Deliveries, Truth, null, CancellationToken.None, slugs);
    }

    public DemoOptions Options { get; }

    public DemoSummary Summary { get; }

    public string Deliveries => Path.Combine(_root, "out");

    public string Truth => Path.Combine(_root, "truth");

    /// <summary>Where a test may write the dumps of the day after.</summary>
    public string NextDay => Path.Combine(_root, "next");

    /// <summary>Each file's digest, by its path.</summary>
    public SortedDictionary<string, string> Digests()
        => new(
            Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(_root, file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
            StringComparer.Ordinal);

    /// <summary>The rows of a file of the answer key, by its header.</summary>
    public List<Dictionary<string, string>> TruthOf(string file) => Table(Path.Combine(Truth, file));

    /// <summary>The rows of a comma-separated delivery in UTF-8, by its header.</summary>
    public List<Dictionary<string, string>> DeliveryOf(string file) => Table(Path.Combine(Deliveries, file));

    public static List<Dictionary<string, string>> Table(string path)
    {
        var header = File.ReadLines(path).First().Split(',');
        using var csv = CsvReader.Create(File.OpenRead(path), CsvReaderOptions.Default, leaveOpen: false);
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(header.ToDictionary(name => name, name => csv.GetString(name)));
        return rows;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
