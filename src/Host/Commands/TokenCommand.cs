using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.ReferenceData;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;

namespace Jianye.DataHub.Host.Commands;

/// <summary><c>hub token</c>: a token signed with the key of a data directory. Prints nothing else, so that a shell can take it.</summary>
internal sealed class TokenCommand : HubCommand
{
    private readonly Option<string> _role = new("--role") { Description = $"One of {string.Join(", ", RoleNames.All.Keys)}.", HelpName = "ROLE", Required = true };

    private readonly Option<string?> _scope = new("--scope")
    {
        Description = "Codes of the territory whose rows it may see, separated by commas: for grid-member, community-staff and street-staff; district-staff and analyst have the whole district without.",
        HelpName = "CODE,…",
    };

    private readonly Option<string?> _platform = new("--platform") { Description = "The platform of an integrator.", HelpName = "SLUG" };

    private readonly Option<string?> _subject = new("--subject")
    {
        Description = "Who it is given to: of a resident the id of the resident, of a department the id or credit code of the organization.", HelpName = "ID",
    };

    private readonly Option<string?> _hours = new("--hours")
    {
        Description = $"How long it holds, 1 to {TokenIssuer.MostHours}. [default: {TokenIssuer.DefaultHours}]", HelpName = "N",
    };

    private readonly Option<string?> _data = new("--data") { Description = "Directory of the hub's private PostgreSQL, where its key lies. [default: .hub]", HelpName = "DIR" };

    public TokenCommand()
        : base(
            "token",
            "Prints a token signed with the hub's own key; needs only the data directory.",
            "hub token --role admin",
            "hub token --role grid-member --scope 320105001013005 --hours 24",
            "hub token --role integrator --platform 03-wo-grid --data /srv/hub",
            "curl -H \"Authorization: Bearer $(hub token --role admin)\" 'http://127.0.0.1:5080/graphql?query=\\{__typename\\}'")
    {
        foreach (var option in (Option[])[_role, _scope, _platform, _subject, _hours, _data]) Options.Add(option);
        Validators.Add(call =>
        {
            if (FaultOf(call) is { } fault) call.AddError(fault);
        });
        SetAction(async (call, _) =>
        {
            var settings = SettingsOf(call, ("Data", _data));
            var options = TokenOptions.Read(settings);
            if (options.Authority is not null) throw new SettingException("The hub takes the tokens of Tokens:Authority and none of its own key; get one there.");
            var issuer = new TokenIssuer(SigningKey.Open(StorageOptions.Read(settings).Data), options.Audience, TimeProvider.System);
            await call.InvocationConfiguration.Output.WriteLineAsync(issuer.Issue(CallerOf(call.CommandResult)!, Hours(call.CommandResult) ?? TokenIssuer.DefaultHours));
            return ExitCodes.Done;
        });
    }

    private string? FaultOf(CommandResult call)
    {
        if (call.GetResult(_role) is not { Tokens.Count: 1 }) return null;
        if (CallerOf(call) is not { } caller) return $"--role must be one of {string.Join(", ", RoleNames.All.Keys)}, not \"{call.GetValue(_role)}\".";
        if (caller.Scope.FirstOrDefault(code => !CallerRules.IsCode(code)) is { } wrong) return $"--scope must be codes of 6, 9, 11, 12 or 15 digits, separated by commas, not \"{wrong}\".";
        if (caller.Platform is { } slug && !PlatformList.Slugs.Contains(slug)) return $"--platform must be a platform's slug such as 03-wo-grid, not \"{slug}\"; \"hub platforms\" lists them.";
        if (call.GetResult(_hours) is not null && Hours(call) is null) return $"--hours must be a whole number from 1 to {TokenIssuer.MostHours}.";
        return CallerRules.FaultOf(caller) is { } fault ? $"The role {RoleNames.Of(caller.Role)} {fault}." : null;
    }

    private Caller? CallerOf(CommandResult call) => RoleNames.All.TryGetValue(call.GetValue(_role) ?? "", out var role)
        ? new Caller(role, (call.GetValue(_scope) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), call.GetValue(_platform), call.GetValue(_subject))
        : null;

    private int? Hours(CommandResult call)
        => call.GetValue(_hours) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= TokenIssuer.MostHours ? hours : null;
}
