using System.CommandLine;
using Jianye.DataHub.Data.Territory;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub territory</c>: streets, communities and grids.</summary>
internal sealed class TerritoryCommand : HubCommand
{
    public TerritoryCommand()
        : base("territory", "Streets, communities and grids.", "hub territory import boundaries.geojson")
        => Subcommands.Add(new ImportCommand());

    /// <summary><c>hub territory import FILE</c>: replaces boundaries by the operator's own, all of a file or none.</summary>
    private sealed class ImportCommand : DatabaseCommand
    {
        private readonly Argument<FileInfo> _file = new("FILE") { Description = "A GeoJSON FeatureCollection in WGS 84; each feature has the code of its unit." };

        public ImportCommand()
            : base("import", "Replaces boundaries by your own: all of a file or none.", "hub territory import boundaries.geojson")
        {
            Arguments.Add(_file.AcceptExistingOnly());
            SetAction(RunAsync);
        }

        private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
        {
            await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
            await using var context = database.CreateContext();
            await using var file = call.GetRequiredValue(_file).OpenRead();
            var replaced = await TerritoryImporter.ImportAsync(context, file, cancellationToken);
            foreach (var (kind, count) in replaced.OrderBy(pair => pair.Key))
            {
                await call.InvocationConfiguration.Output.WriteLineAsync($"{kind,-12} {count,5} replaced");
            }

            return ExitCodes.Done;
        }
    }
}
