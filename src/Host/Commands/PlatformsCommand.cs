using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Host.Options;
using Spectre.Console;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub platforms</c>: the former platforms, their last run and counts.</summary>
internal sealed class PlatformsCommand : DatabaseCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON instead of a table." };

    public PlatformsCommand()
        : base("platforms", "Lists the platforms with their last run, its counts and their health.", "hub platforms", "hub platforms --json")
    {
        Options.Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
        await using var context = database.CreateContext();
        var platforms = await PlatformOverview.ReadAsync(context, cancellationToken);
        var output = call.InvocationConfiguration.Output;
        if (call.GetValue(_json))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(platforms, Json));
            return ExitCodes.Done;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("Platform").NoWrap()).AddColumns("Name", "Last run", "Health");
        foreach (var count in (string[])["Read", "Accepted", "Unchanged", "Rejected"]) table.AddColumn(new TableColumn(count).RightAligned().NoWrap());
        foreach (var platform in platforms)
        {
            table.AddRow(
                platform.Slug, platform.Name.EscapeMarkup(), platform.StartedAt?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-",
                platform.Health.ToString(), Number(platform.Read), Number(platform.Accepted), Number(platform.Unchanged), Number(platform.Rejected));
        }

        Tables.Write(table, output);
        return ExitCodes.Done;
    }

    private static string Number(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
