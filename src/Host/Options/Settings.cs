using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Jianye.DataHub.Host.Options;

/// <summary>What the operator set: <c>appsettings.json</c> beside the program, the environment (<c>HUB__PORT</c>), flags; a later one wins.</summary>
internal sealed class Settings
{
    private const string Prefix = "HUB__";

    private readonly IConfigurationRoot _configuration;

    private Settings(IConfigurationRoot configuration) => _configuration = configuration;

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

    /// <summary>The settings two levels below a section.</summary>
    public IEnumerable<(string Outer, string Inner, string Text)> Pairs(string section)
        => from outer in _configuration.GetSection(section).GetChildren()
           from inner in outer.GetChildren()
           where !string.IsNullOrWhiteSpace(inner.Value)
           select (outer.Key, inner.Key, inner.Value!.Trim());

    /// <summary>A section's settings, each within the range that its property declares.</summary>
    /// <exception cref="SettingException">One of them is unknown, unreadable or out of its range.</exception>
    public T Section<T>(string section)
        where T : new()
    {
        var options = new T();
        var members = typeof(T).GetProperties().Where(member => member.CanWrite).ToDictionary(member => member.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in _configuration.GetSection(section).GetChildren())
        {
            if (!members.TryGetValue(entry.Key, out var member))
            {
                throw new SettingException($"There is no setting {section}:{entry.Key} ({Prefix}{section.ToUpperInvariant()}__{entry.Key.ToUpperInvariant()}); there are {string.Join(", ", members.Keys)}.");
            }

            if (!string.IsNullOrWhiteSpace(entry.Value)) member.SetValue(options, Convert(section, member, entry.Value.Trim()));
        }

        return options;
    }

    private static object Convert(string section, PropertyInfo member, string text)
    {
        var range = member.GetCustomAttribute<RangeAttribute>();
        if (member.PropertyType == typeof(string)) return Words(section, member, text);
        object? value = member.PropertyType == typeof(bool) ? bool.TryParse(text, out var flag) ? flag : null
            : member.PropertyType == typeof(TimeSpan) ? TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) ? duration : null
            : member.PropertyType == typeof(double) ? double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction) ? fraction : null
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (value is not null && range?.IsValid(value) != false) return value;
        var expected = member.PropertyType == typeof(bool) ? "true or false" : member.PropertyType == typeof(TimeSpan) ? "a duration such as 00:00:30" : member.PropertyType == typeof(double) ? "a number" : "a whole number";
        var bounds = range is null ? "" : $" from {range.Minimum} to {range.Maximum}";
        throw new SettingException(
            $"The setting {section}:{member.Name} ({Prefix}{section.ToUpperInvariant()}__{member.Name.ToUpperInvariant()}) must be {expected}{bounds}, not \"{text}\".");
    }

    private static string Words(string section, PropertyInfo member, string text)
        => member.GetCustomAttribute<StringLengthAttribute>() is { } length && !length.IsValid(text)
            ? throw new SettingException($"The setting {section}:{member.Name} ({Prefix}{section.ToUpperInvariant()}__{member.Name.ToUpperInvariant()}) must have {length.MinimumLength} to {length.MaximumLength} characters.")
            : text;

    public static SettingException Refused(string name, string expected, string came)
        => new($"The setting {name} (--{Spelling(name)}, {Prefix}{name.ToUpperInvariant()}) must be {expected}, not \"{came}\".");

    private static string Spelling(string name)
        => string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
