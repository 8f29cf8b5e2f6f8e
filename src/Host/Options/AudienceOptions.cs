using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Host.Options;

/// <summary>For whom the hub describes itself: section <c>Audience</c> (<c>HUB__AUDIENCE__INTROSPECTION</c>).</summary>
internal sealed class AudienceOptions
{
    private const string Everyone = "everyone";

    private const string Nobody = "nobody";

    private const string SignedIn = "signed-in";

    /// <summary>Who may ask for <c>__schema</c> and <c>__type</c>, and for the schema's text: <c>everyone</c>, <c>signed-in</c>, <c>nobody</c>, or roles separated by commas.</summary>
    /// <value>Unless set everyone, where the hub is reached from its own machine alone; <c>signed-in</c> else.</value>
    public string? Introspection { get; set; }

    /// <summary>Whether the query page is served: <c>true</c> or <c>false</c>.</summary>
    /// <value>Unless set true, where the hub is reached from its own machine alone; false else.</value>
    public string? QueryPage { get; set; }

    /// <exception cref="SettingException">A setting can't be taken.</exception>
    public static AudienceOptions Read(Settings settings)
    {
        var options = settings.Section<AudienceOptions>("Audience");
        if (options.Introspection is not (null or Everyone or Nobody or SignedIn) && options.Names.FirstOrDefault(name => !RoleNames.All.ContainsKey(name)) is { } wrong)
        {
            throw new SettingException($"The setting Audience:Introspection (HUB__AUDIENCE__INTROSPECTION) must be everyone, signed-in, nobody, or roles separated by commas ({string.Join(", ", RoleNames.All.Keys)}), not \"{wrong}\".");
        }

        return options.QueryPage is null || bool.TryParse(options.QueryPage, out _)
            ? options
            : throw new SettingException($"The setting Audience:QueryPage (HUB__AUDIENCE__QUERYPAGE) must be true or false, not \"{options.QueryPage}\".");
    }

    /// <param name="isOfThisMachine">True for a hub that is reached from its own machine alone.</param>
    public bool ShowsQueryPage(bool isOfThisMachine) => QueryPage is null ? isOfThisMachine : bool.Parse(QueryPage);

    /// <returns>The roles to which the hub describes itself; null for everybody.</returns>
    /// <param name="isOfThisMachine">True for a hub that is reached from its own machine alone.</param>
    public IReadOnlySet<Role>? Introspecting(bool isOfThisMachine) => (Introspection ?? (isOfThisMachine ? Everyone : SignedIn)) switch
    {
        Everyone => null,
        SignedIn => RoleNames.All.Values.ToHashSet(),
        Nobody => new HashSet<Role>(),
        _ => Names.Select(name => RoleNames.All[name]).ToHashSet(),
    };

    private string[] Names => (Introspection ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
