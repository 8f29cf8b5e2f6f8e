namespace Jianye.DataHub.Host.Options;

/// <summary>Which operations are run: section <c>Operations</c> (<c>HUB__OPERATIONS__MODE</c>).</summary>
internal sealed class OperationOptions
{
    private const string Open = "open";

    private const string KnownOnly = "known-only";

    /// <summary><c>open</c>: every document; <c>known-only</c>: those that were stored by <c>hub operations add</c>.</summary>
    /// <value>The default is <c>open</c>.</value>
    public string Mode { get; set; } = Open;

    public bool IsKnownOnly => Mode == KnownOnly;

    /// <exception cref="SettingException">There is no such mode.</exception>
    public static OperationOptions Read(Settings settings)
    {
        var options = settings.Section<OperationOptions>("Operations");
        return options.Mode is Open or KnownOnly
            ? options
            : throw new SettingException($"The setting Operations:Mode (HUB__OPERATIONS__MODE) must be open or known-only, not \"{options.Mode}\".");
    }
}
