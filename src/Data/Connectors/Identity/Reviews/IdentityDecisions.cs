namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>All decisions, as the resolver asks for them.</summary>
internal sealed class IdentityDecisions
{
    private readonly Dictionary<RecordSide, List<int>> _marks = [];
    private readonly ILookup<(string Dataset, string Key), RecordSide> _partners;

    public IdentityDecisions(IEnumerable<IdentityDecision> decisions)
    {
        // In one order, whichever was decided first.
        var all = decisions.OrderBy(decision => decision.Left).ThenBy(decision => decision.Right).ToList();
        Joined = [.. all.Where(decision => decision.AreOne)];
        var mark = 0;
        foreach (var decision in all.Where(decision => !decision.AreOne))
        {
            mark++;
            Marks(decision.Left).Add(mark);
            Marks(decision.Right).Add(-mark);
        }

        _partners = all.SelectMany(decision => new[] { (Of: decision.Left, Partner: decision.Right), (Of: decision.Right, Partner: decision.Left) })
            .ToLookup(pair => (pair.Of.Dataset, pair.Of.SourceKey), pair => pair.Partner);

        List<int> Marks(RecordSide side)
        {
            if (!_marks.TryGetValue(side, out var marks)) _marks[side] = marks = [];
            return marks;
        }
    }

    public static IdentityDecisions None { get; } = new([]);

    /// <summary>The pairs that are one.</summary>
    public IReadOnlyList<IdentityDecision> Joined { get; }

    /// <summary>A mark for each decision that keeps the side apart from another, which has the same number below zero, or the other way round.</summary>
    public IReadOnlyList<int> MarksOf(Mention mention) => _marks.Count > 0 && _marks.TryGetValue(RecordSide.Of(mention), out var marks) ? marks : [];

    /// <summary>The sides about which something was decided together with a side of this record.</summary>
    public IEnumerable<RecordSide> PartnersOf(string dataset, string key) => _partners[(dataset, key)];
}
