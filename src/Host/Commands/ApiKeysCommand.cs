using System.CommandLine;
using System.Globalization;
using Jianye.DataHub.Data.Access.ApiKeys;
using Jianye.DataHub.Data.ReferenceData;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Spectre.Console;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub api-keys</c>: keys of integrators' programs.</summary>
internal sealed class ApiKeysCommand : HubCommand
{
    public ApiKeysCommand()
        : base("api-keys", "Keys by which integrators' programs deliver and ask.", "hub api-keys create --platform 03-wo-grid --label \"grid app, production\"", "hub api-keys list")
    {
        Subcommands.Add(new CreateCommand());
        Subcommands.Add(new ListCommand());
        Subcommands.Add(new RevokeCommand());
    }

    private sealed class CreateCommand : DatabaseCommand
    {
        private const int MostDays = 730;

        private const int DefaultDays = 365;

        private const int LongestLabel = 100;

        private readonly Option<string> _platform = new("--platform") { Description = "A platform's slug such as 03-wo-grid.", HelpName = "SLUG", Required = true };

        private readonly Option<string> _label = new("--label") { Description = $"What you call it, 1 to {LongestLabel} characters.", HelpName = "TEXT", Required = true };

        private readonly Option<string?> _days = new("--days") { Description = $"How long it holds, 1 to {MostDays} days. [default: {DefaultDays}]", HelpName = "N" };

        public CreateCommand()
            : base("create", "Makes a key and prints it, this once only.", "hub api-keys create --platform 03-wo-grid --label \"grid app\" --days 90")
        {
            foreach (var option in (Option[])[_platform, _label, _days]) Options.Add(option);
            Validators.Add(call =>
            {
                if (call.GetResult(_platform) is { Tokens.Count: 1 } && call.GetValue(_platform) is { } slug && !PlatformList.Slugs.Contains(slug)) call.AddError($"--platform must be a platform's slug such as 03-wo-grid, not \"{slug}\"; \"hub platforms\" lists them.");
                if (call.GetResult(_label) is { Tokens.Count: 1 } && call.GetValue(_label)?.Trim() is not { Length: > 0 and <= LongestLabel }) call.AddError($"--label must have 1 to {LongestLabel} characters.");
                if (Days(call.GetValue(_days)) is null) call.AddError($"--days must be a whole number from 1 to {MostDays}.");
            });
            SetAction(async (call, cancellationToken) =>
            {
                await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
                var (key, hash) = ApiKeyReader.Create();
                var expiresAt = TimeProvider.System.GetUtcNow().AddDays(Days(call.GetValue(_days))!.Value);
                var id = await new ApiKeyStore(database).AddAsync(hash, call.GetRequiredValue(_platform), call.GetRequiredValue(_label).Trim(), expiresAt, cancellationToken);
                await call.InvocationConfiguration.Output.WriteLineAsync(key);
                await call.InvocationConfiguration.Error.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"The key {id} holds until {expiresAt:yyyy-MM-dd}. It is kept nowhere: store it now, where only its program reads it."));
                return ExitCodes.Done;
            });
        }

        private static int? Days(string? text)
            => text is null ? DefaultDays : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days : null;
    }

    private sealed class ListCommand : DatabaseCommand
    {
        public ListCommand()
            : base("list", "Shows the keys, never what opens anything.", "hub api-keys list")
            => SetAction(async (call, cancellationToken) =>
            {
                await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
                var table = new Table().Border(TableBorder.Simple);
                foreach (var column in (string[])["Id", "Platform", "Label", "Made", "Holds until", "State"]) table.AddColumn(column);
                foreach (var key in await new ApiKeyStore(database).ListAsync(cancellationToken))
                {
                    var state = key.RevokedAt is not null ? "revoked" : key.HoldsAt(TimeProvider.System.GetUtcNow()) ? "good" : "over";
                    table.AddRow(key.Id.ToString(), key.Platform.EscapeMarkup(), key.Label.EscapeMarkup(), Day(key.CreatedAt), Day(key.ExpiresAt), state);
                }

                Tables.Write(table, call.InvocationConfiguration.Output);
                return ExitCodes.Done;
            });

        private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private sealed class RevokeCommand : DatabaseCommand
    {
        private readonly Argument<string> _id = new("ID") { Description = "The key's id, as list shows it." };

        public RevokeCommand()
            : base("revoke", "Takes a key back for good; hubs know within ten seconds.", "hub api-keys revoke 0199c2d4-0000-7000-8000-000000000000")
        {
            Arguments.Add(_id);
            SetAction(async (call, cancellationToken) =>
            {
                await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
                if (Guid.TryParse(call.GetRequiredValue(_id), out var id) && await new ApiKeyStore(database).RevokeAsync(id, cancellationToken))
                {
                    await call.InvocationConfiguration.Output.WriteLineAsync("The key is taken back.");
                    return ExitCodes.Done;
                }

                await call.InvocationConfiguration.Error.WriteLineAsync("No good key has this id; \"hub api-keys list\" shows them.");
                return ExitCodes.Failed;
            });
        }
    }
}
