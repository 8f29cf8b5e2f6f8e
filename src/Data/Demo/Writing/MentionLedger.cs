using System.Text;
using Jianye.DataHub.Data.Demo.Delivery;

namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>Writes the mentions of accepted records down as they come, and once all are there adds to each whether it can be told who is
/// meant. In between it holds a few bytes a mention.</summary>
internal sealed class MentionLedger : IDisposable
{
    private const string Header = "platform,dataset,source_key,occurrence,role,person_id,household_id,evidence,resolvable";

    private readonly string _directory;
    private readonly string _drafts;
    private readonly TruthTable _rows;
    private readonly MentionWords _words = new();
    private readonly List<KeptMention> _kept = [];

    public MentionLedger(string directory)
    {
        _directory = directory;
        _drafts = Path.Combine(directory, "mentions.draft");
        _rows = new TruthTable(_drafts);
    }

    public void Add(DemoDataset dataset, string key, int occurrence, DemoMention mention)
    {
        _rows.Add(dataset.Platform, dataset.Name, key, occurrence, mention.Role, mention.Person.Key, mention.Person.Household?.Key, mention.Evidence);
        _kept.Add(_words.Keep(mention, RecordNumber(dataset, key)));
    }

    /// <returns>How many persons a reader ends up with who knows all of the records and nothing else.</returns>
    public int Write()
    {
        _rows.Dispose();
        var (resolvable, persons) = Decide();
        using (var table = new StreamWriter(Path.Combine(_directory, "mentions.csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            table.WriteLine(Header);
            foreach (var (row, isResolvable) in File.ReadLines(_drafts).Zip(resolvable)) table.WriteLine(isResolvable ? $"{row},1" : $"{row},0");
        }

        return persons;
    }

    public void Dispose()
    {
        _rows.Dispose();
        File.Delete(_drafts);
    }

    /// <summary>A mention can be resolved where it hangs together with most of what is said of the person.</summary>
    private (bool[] Resolvable, int Persons) Decide()
    {
        var order = new int[_kept.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => _kept[a].Person != _kept[b].Person ? _kept[a].Person.CompareTo(_kept[b].Person) : a.CompareTo(b));

        var resolvable = new bool[order.Length];
        var persons = 0;
        for (int first = 0, end; first < order.Length; first = end)
        {
            for (end = first + 1; end < order.Length && _kept[order[end]].Person == _kept[order[first]].Person; end++)
            {
                // Up to the next person.
            }

            var own = order[first..end];
            var known = KnownAs.Of(Array.ConvertAll(own, i => _kept[i])).FindAll(somebody => somebody.IsSomebody);
            persons += known.Count;
            foreach (var index in known.MaxBy(somebody => somebody.Mentions.Count)?.Mentions ?? []) resolvable[own[index]] = true;
        }

        return (resolvable, persons);
    }

    /// <summary>FNV-1a: the same on every machine.</summary>
    private static int RecordNumber(DemoDataset dataset, string key)
    {
        var hash = 0x811C9DC5;
        foreach (var c in dataset.Platform) hash = (hash ^ c) * 0x01000193;
        foreach (var c in dataset.Name) hash = (hash ^ c) * 0x01000193;
        foreach (var c in key) hash = (hash ^ c) * 0x01000193;
        return (int)hash;
    }
}
