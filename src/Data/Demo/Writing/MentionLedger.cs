using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Keeps the mentions of accepted records until all are there: only then is it decided who can be told.</summary>
internal sealed class MentionLedger
{
    private readonly List<(DemoDataset Dataset, string Key, int Occurrence, DemoMention Mention)> _mentions = [];

    public void Add(DemoDataset dataset, string key, int occurrence, DemoMention mention) => _mentions.Add((dataset, key, occurrence, mention));

    /// <returns>How many persons a reader ends up with who knows all of the records and nothing else.</returns>
    public int Write(string directory)
    {
        var (resolvable, persons) = Decide();
        using var table = new TruthTable(directory, "mentions.csv", "platform,dataset,source_key,occurrence,role,person_id,household_id,evidence,resolvable");
        for (var i = 0; i < _mentions.Count; i++)
        {
            var (dataset, key, occurrence, mention) = _mentions[i];
            table.Add(
                dataset.Platform, dataset.Name, key, occurrence, mention.Role, mention.Person.Key, mention.Person.Household?.Key, mention.Evidence,
                resolvable[i] ? 1 : 0);
        }

        return persons;
    }

    /// <summary>A mention can be resolved where it hangs together with most of what is said of the person.</summary>
    private (bool[] Resolvable, int Persons) Decide()
    {
        var resolvable = new bool[_mentions.Count];
        var persons = 0;
        foreach (var places in Enumerable.Range(0, _mentions.Count).GroupBy(i => _mentions[i].Mention.Person.Number))
        {
            List<int> own = [.. places];
            var known = KnownAs.Of(own.ConvertAll(i => _mentions[i].Mention)).FindAll(somebody => somebody.IsSomebody);
            persons += known.Count;
            foreach (var index in known.MaxBy(somebody => somebody.Mentions.Count)?.Mentions ?? []) resolvable[own[index]] = true;
        }

        return (resolvable, persons);
    }
}
