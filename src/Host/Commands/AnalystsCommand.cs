using System.CommandLine;
using System.Globalization;
using Jianye.DataHub.Data.Database.Roles;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Spectre.Console;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub analysts</c>: logins with which analysts' own tools read PostgreSQL, masked and within a scope.</summary>
internal sealed class AnalystsCommand : HubCommand
{
    public AnalystsCommand()
        : base(
            "analysts", "Logins with which analysts' own tools (QGIS, R, notebooks) read PostgreSQL: masked, within a scope.",
            "hub analysts add wang --scope 320105", "hub analysts list", "hub analysts remove wang")
    {
        Subcommands.Add(new AddCommand());
        Subcommands.Add(new ListCommand());
        Subcommands.Add(new RemoveCommand());
    }

    private sealed class AddCommand : DatabaseCommand
    {
        private readonly Argument<string> _name = new("NAME") { Description = "1 to 40 small letters, digits and underscores, a letter first." };

        private readonly Option<string> _scope = new("--scope")
        {
            Description = "Codes of the territory whose rows it sees, separated by commas; the district's (320105) for all.", HelpName = "CODE,…", Required = true,
        };

        private readonly Option<int?> _days = new("--days") { Description = "How long the password holds, 1 to 3650. [default: without end]", HelpName = "N" };

        public AddCommand()
            : base("add", "Makes a login, or gives one another scope and a new password, which is shown once.", "hub analysts add wang --scope 320105", "hub analysts add li --scope 320105001,320105002 --days 90")
        {
            Arguments.Add(_name);
            Options.Add(_scope);
            Options.Add(_days);
            Validators.Add(call =>
            {
                if (call.GetValue(_name) is { } name && !AnalystLogins.IsName(name)) call.AddError($"NAME must be 1 to 40 small letters, digits and underscores, a letter first, and not begin with hub or pg_, not \"{name}\".");
                if (Codes(call.GetValue(_scope)) is var codes && (codes.Length == 0 || !codes.All(CallerRules.IsCode))) call.AddError("--scope must be codes of 6, 9, 11, 12 or 15 digits, separated by commas.");
                if (call.GetValue(_days) is < 1 or > 3650) call.AddError("--days must be a whole number from 1 to 3650.");
            });
            SetAction(RunAsync);
        }

        private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
        {
            await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
            var login = new AnalystLogin(call.GetRequiredValue(_name), Codes(call.GetValue(_scope)), call.GetValue(_days) is { } days ? TimeProvider.System.GetUtcNow().AddDays(days) : null);
            var password = await new AnalystLogins(database).AddAsync(login, cancellationToken);
            var output = call.InvocationConfiguration.Output;
            await output.WriteLineAsync($"postgresql://{login.Name}:{password}@{database.Address}");
            await call.InvocationConfiguration.Error.WriteLineAsync("The password is kept nowhere; the views are in the schema analysis (docs/guides/analysts.md).");
            return ExitCodes.Done;
        }

        private static string[] Codes(string? scope) => (scope ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private sealed class ListCommand : DatabaseCommand
    {
        public ListCommand()
            : base("list", "Shows the logins with their scopes.", "hub analysts list")
            => SetAction(async (call, cancellationToken) =>
            {
                await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
                var table = new Table().Border(TableBorder.Simple).AddColumns("Login", "Scope", "Valid until");
                foreach (var login in await new AnalystLogins(database).ListAsync(cancellationToken))
                {
                    table.AddRow(login.Name, string.Join(", ", login.Scope), login.ValidUntil?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-");
                }

                Tables.Write(table, call.InvocationConfiguration.Output);
                return ExitCodes.Done;
            });
    }

    private sealed class RemoveCommand : DatabaseCommand
    {
        private readonly Argument<string> _name = new("NAME") { Description = "The login." };

        public RemoveCommand()
            : base("remove", "Takes a login away and ends its sessions.", "hub analysts remove wang")
        {
            Arguments.Add(_name);
            SetAction(async (call, cancellationToken) =>
            {
                await using var database = await StorageOptions.Read(StorageSettingsOf(call)).OpenAsync(cancellationToken);
                var name = call.GetRequiredValue(_name);
                if (await new AnalystLogins(database).RemoveAsync(name, cancellationToken)) return ExitCodes.Done;
                await call.InvocationConfiguration.Error.WriteLineAsync($"There is no login {name}; \"hub analysts list\" shows them.");
                return ExitCodes.Failed;
            });
        }
    }
}
