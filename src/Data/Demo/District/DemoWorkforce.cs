namespace Jianye.DataHub.Data.Demo.District;

/// <summary>Who works in the grids.</summary>
internal sealed class DemoWorkforce
{
    public required IReadOnlyList<SocialWorker> Workers { get; init; }

    /// <summary>The community police officer, by the index of the level-1 grid.</summary>
    public required IReadOnlyList<Person> Police { get; init; }

    /// <summary>By street code.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Person>> LawEnforcement { get; init; }

    /// <summary>Someone of the property company, by the index of the level-2 grid.</summary>
    public required IReadOnlyList<Person> PropertyStaff { get; init; }
}
