namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>What is known of somebody who may turn out to be the same as another: the mentions joined so far and their evidence.</summary>
internal sealed class Candidate
{
    private Candidate(IReadOnlyList<int> mentions) => Mentions = mentions;

    /// <summary>Indexes of the mentions, ascending.</summary>
    public IReadOnlyList<int> Mentions { get; }

    public HashSet<string> Names { get; } = [];

    public HashSet<string> Phones { get; } = [];

    public HashSet<string> CitizenIds { get; } = [];

    public HashSet<string> Passports { get; } = [];

    public HashSet<string> IdPatterns { get; } = [];

    public HashSet<DateOnly> BirthDates { get; } = [];

    public HashSet<string> Sexes { get; } = [];

    public HashSet<string> AddressKeys { get; } = [];

    public HashSet<string> WorkerNumbers { get; } = [];

    public HashSet<string> Posts { get; } = [];

    /// <summary>Keys in registers that list a person once, by data set.</summary>
    public Dictionary<string, HashSet<string>> RegisterKeys { get; } = [];

    public bool InRegister { get; private set; }

    /// <summary>Two that one register lists apart, or whose numbers differ, were joined by an ID: that word stands.</summary>
    public static Candidate Of(IReadOnlyList<int> indexes, IReadOnlyList<Mention> all, IReadOnlySet<int> idSetAside)
    {
        var candidate = new Candidate(indexes);
        foreach (var index in indexes) candidate.Add(all[index], idSetAside.Contains(index));
        return candidate;
    }

    /// <summary>A valid number, a row of a register, or a name with a phone or birth date makes a person known.</summary>
    public bool IsKnown => IsFirmlyKnown || (Names.Count > 0 && (Phones.Count > 0 || BirthDates.Count > 0));

    /// <summary>Known whatever else the hub holds: nothing ambiguous can take it away.</summary>
    public bool IsFirmlyKnown => InRegister || CitizenIds.Count > 0 || Passports.Count > 0;

    private void Add(Mention mention, bool idSetAside)
    {
        Put(Names, mention.Name);
        Put(Phones, mention.Phone);
        Put(IdPatterns, mention.IdPattern);
        Put(Sexes, mention.Sex);
        Put(AddressKeys, mention.AddressKey);
        Put(WorkerNumbers, mention.WorkerNumber);
        Put(Posts, mention.Post);
        if (mention.BirthDate is { } birth) BirthDates.Add(birth);
        if (!idSetAside)
        {
            Put(Passports, mention.Passport);
            if (mention.CitizenId is { } id)
            {
                CitizenIds.Add(id);
                if (CitizenIdFacts.BirthDate(id) is { } born) BirthDates.Add(born);
                Sexes.Add(CitizenIdFacts.Sex(id));
            }
        }

        InRegister |= mention.Register;
        if (!RegisterOfPersons.ListsOnce(mention.Dataset)) return;
        if (!RegisterKeys.TryGetValue(mention.Dataset, out var keys)) RegisterKeys[mention.Dataset] = keys = [];
        keys.Add(mention.SourceKey);
    }

    private static void Put(HashSet<string> set, string? value)
    {
        if (value is not null) set.Add(value);
    }
}
