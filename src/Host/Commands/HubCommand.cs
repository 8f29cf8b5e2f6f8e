using System.CommandLine;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Host.Commands;

/// <summary>One word of the command line. Its options become settings by their names; <c>--help</c> shows its examples.</summary>
internal abstract class HubCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;

    /// <summary>The settings with the flags of this call on top.</summary>
    /// <exception cref="SettingException">They can't be read.</exception>
    protected static Settings SettingsOf(ParseResult call, params (string Setting, Option<string?> Flag)[] flags)
        => Settings.Read(flags.Select(flag => KeyValuePair.Create(flag.Setting, call.GetValue(flag.Flag))));
}
