using Jianye.DataHub.Data.Connectors.Identity;

namespace Jianye.DataHub.Tests.Unit.Connectors.Identity;

/// <summary>Short ways to say who is named where.</summary>
internal static class Mentions
{
    public static Mention Resident(string key) => Of("07-nj-smart-community/t_resident", key, "subject", 1, register: true);

    public static Mention Elder(string key) => Of("12-virtual-elder-home/elders", key, "subject", 5, register: true);

    public static Mention TeamMember(string key) => Of("03-wo-grid/team", key, "subject", 7, register: true);

    public static Mention Visit(string key) => Of("03-wo-grid/visits", key, "resident", 7, register: false);

    public static Mention Case(string key) => Of("16-street-service-center/cases", key, "applicant", 8, register: false);

    /// <summary>A number of the form; nobody here looks at its check character.</summary>
    /// <param name="birth"><c>19800305</c></param>
    /// <param name="order">Odd for men.</param>
    public static string Id(string birth, int order) => $"320105{birth}{order}0";

    /// <summary>The persons of the mentions in their order; null for nobody.</summary>
    public static IReadOnlyList<int?> Persons(params Mention[] mentions)
    {
        var resolutions = IdentityResolver.Resolve(mentions);
        return [.. mentions.Select(mention => resolutions.Single(resolution => ReferenceEquals(resolution.Mention, mention)).Person)];
    }

    public static void AreOne(params Mention[] mentions) => Assert.NotNull(Assert.Single(Persons(mentions).Distinct()));

    public static void AreApart(params Mention[] mentions)
    {
        var known = Persons(mentions).Where(person => person is not null).ToList();
        Assert.Equal(known.Count, known.Distinct().Count());
    }

    /// <summary>The last of the mentions is the person of the one at an index, and of no other.</summary>
    public static void LastIs(int index, params Mention[] mentions)
    {
        var persons = Persons(mentions);
        Assert.NotNull(persons[^1]);
        Assert.Equal([index], Enumerable.Range(0, mentions.Length - 1).Where(i => persons[i] == persons[^1]));
    }

    public static void LastIsNobody(params Mention[] mentions) => Assert.Null(Persons(mentions)[^1]);

    public static string? LastMatchedBy(params Mention[] mentions)
        => IdentityResolver.Resolve(mentions).Single(resolution => ReferenceEquals(resolution.Mention, mentions[^1])).MatchedBy;

    private static Mention Of(string dataset, string key, string role, int rank, bool register)
        => new() { Dataset = dataset, SourceKey = key, Occurrence = 1, Role = role, Ordinal = 0, Rank = rank, Register = register };
}
