using System.Globalization;

namespace Jianye.DataHub.Host.Options;

/// <summary>What the operator set: <c>appsettings.json</c> beside the program, the environment (<c>HUB__PORT</c>), flags; a later one wins.</summary>
internal sealed class Settings
{
    private const string Prefix = "HUB__";

    private readonly IConfigurationRoot _configuration;

    private Settings(IConfigurationRoot configuration) => _configuration = configuration;

    public IConfiguration Configuration => _configuration;

    /// <param name="flags">The flags that were given; one that was not given is absent or null.</param>
    /// <exception cref="SettingException"><c>appsettings.json</c> is no JSON.</exception>
    public static Settings Read(IEnumerable<KeyValuePair<string, string?>> flags)
    {
        try
        {
            return new Settings(new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddEnvironmentVariables(Prefix)
                .AddInMemoryCollection(flags.Where(flag => flag.Value is not null))
                .Build());
        }
        catch (InvalidDataException)
        {
            throw new SettingException("The file appsettings.json beside the program is no valid JSON; mend it or take it away.");
        }
    }

    /// <summary>Text that is set; null where it is not, or empty.</summary>
    public string? Text(string name) => _configuration[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <exception cref="SettingException">It is no whole number, or out of its range.</exception>
    public int Whole(string name, int least, int most, int otherwise)
    {
        if (Text(name) is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Refused(name, $"a whole number from {least} to {most}", text);
    }

    /// <exception cref="SettingException">It is neither <c>true</c> nor <c>false</c>.</exception>
    public bool Flag(string name, bool otherwise)
    {
        if (Text(name) is not { } text) return otherwise;
        return bool.TryParse(text, out var value) ? value : throw Refused(name, "true or false", text);
    }

    public static SettingException Refused(string name, string expected, string came)
        => new($"The setting {name} (--{Spelling(name)}, {Prefix}{name.ToUpperInvariant()}) must be {expected}, not \"{came}\".");

    private static string Spelling(string name)
        => string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
