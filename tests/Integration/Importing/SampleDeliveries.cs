using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>The deliveries in tests/Platforms and the way into a database for them.</summary>
internal static class SampleDeliveries
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Platforms");

    public static string Directory { get; } = Path.Combine(Root, "deliveries");

    /// <summary>The platforms of which there is a delivery.</summary>
    public static IReadOnlyList<string> Slugs { get; } =
        [.. System.IO.Directory.EnumerateDirectories(Directory).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>Read once: they are checked against their schemas, and the model, each time.</summary>
    public static IReadOnlyList<IConnector> Connectors { get; } = ConnectorCatalog.Load(TimeProvider.System);

    public static string Truth(string file) => Path.Combine(Root, "truth", file);

    public static Task<IReadOnlyList<ImportReport>> TakeInAllAsync(HubDatabase database) => TakeInAsync(database, null, Directory);

    public static Task<IReadOnlyList<ImportReport>> TakeInAsync(HubDatabase database, string? slug, params string[] paths)
        => new Importer(database, Connectors, TimeProvider.System).ImportAsync(slug, paths, null, CancellationToken.None);

    /// <summary>Takes the deliveries of some platforms in, one after the other, in one run.</summary>
    public static Task<IReadOnlyList<ImportReport>> TakeInAsync(HubDatabase database, IEnumerable<string> slugs)
        => new Importer(database, Connectors, TimeProvider.System)
            .ImportAsync([.. slugs.Select(slug => new Delivery(slug, DeliveryFolder.Find(Directory, slug, isNamed: true)))], null, CancellationToken.None);
}
