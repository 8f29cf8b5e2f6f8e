using System.Text.Json;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Says what was made. It is no delivery, and tells people and programs that nothing beside it is true of anybody.</summary>
internal static class DemoManifest
{
    public const string File = "MANIFEST.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <param name="asOf">The last day that is told of.</param>
    public static void Write(DemoOutput output, DemoOptions options, DateOnly asOf)
    {
        using var file = output.Create(File);
        JsonSerializer.Serialize(
            file,
            new
            {
                synthetic = true,
                seed = options.Seed,
                residents = options.Residents,
                workers = options.Workers,
                clean = options.Dirt == DemoDirt.None,
                as_of = Delivery.Stamps.Iso(asOf),
                rows = output.Rows,
            },
            Indented);
    }
}
