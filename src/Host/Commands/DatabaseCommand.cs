using System.CommandLine;
using System.CommandLine.Parsing;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary>A command that works with the database: the private one of a directory, joined or started for its own time, or an existing one.</summary>
internal abstract class DatabaseCommand : HubCommand
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Directory of the hub's private PostgreSQL. [default: .hub]",
        HelpName = "DIR",
    };

    private readonly Option<string?> _database = new("--database")
    {
        Description = "An existing PostgreSQL 15+ with PostGIS instead: \"Host=…;Database=…;Username=…;Password=…\" or postgresql://…",
        HelpName = "CONNECTION",
    };

    protected DatabaseCommand(string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        Options.Add(_data);
        Options.Add(_database);
        Validators.Add(call =>
        {
            if (call.GetResult(_data) is not null && call.GetResult(_database) is not null)
            {
                call.AddError("--data names the private PostgreSQL and --database another one; give one of them.");
            }
        });
    }

    /// <summary>Whether this call says where the data is.</summary>
    protected bool NamesStorage(CommandResult call) => call.GetResult(_data) is not null || call.GetResult(_database) is not null;

    /// <summary>The settings of this call; a flag that names one place for the data sets the other aside, wherever that was set.</summary>
    protected Settings StorageSettingsOf(ParseResult call, params (string Setting, Option<string?> Flag)[] flags)
        => call.GetValue(_data) is { } data
            ? Settings.Read([.. Given(call, flags), KeyValuePair.Create<string, string?>("Data", data), KeyValuePair.Create<string, string?>("Database", "")])
            : SettingsOf(call, [("Database", _database), .. flags]);

    private static IEnumerable<KeyValuePair<string, string?>> Given(ParseResult call, (string Setting, Option<string?> Flag)[] flags)
        => flags.Select(flag => KeyValuePair.Create(flag.Setting, call.GetValue(flag.Flag)));
}
