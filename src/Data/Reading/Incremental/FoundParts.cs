namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>Follows the writing of an answer, and remembers what is missing where.</summary>
public sealed class FoundParts
{
    private readonly List<AnswerStep> _path = [];
    private readonly List<PartOccurrence> _found = [];
    private PartScope? _scope;

    /// <summary>What is missing, in the order of the answer.</summary>
    public IReadOnlyList<PartOccurrence> All => _found;

    /// <summary>Goes on where a part is missing.</summary>
    internal void GoTo(PartOccurrence place)
    {
        _path.Clear();
        _path.AddRange(place.Path.Steps);
        _scope = place.Scope;
    }

    internal void Step(byte[] name) => _path.Add(new AnswerStep(name, 0));

    internal void Step(int index) => _path.Add(new AnswerStep(null, index));

    internal void Back() => _path.RemoveAt(_path.Count - 1);

    /// <summary>An object begins.</summary>
    /// <returns>What to hand to <see cref="Leave"/> at its end.</returns>
    internal PartScope? Enter(LaterPlan later, Guid key)
    {
        var outer = _scope;
        var path = new AnswerPath([.. _path]);
        foreach (var fragment in later.Begun)
        {
            var parent = fragment.Parent is null ? null : PartScope.Find(_scope, fragment.Parent);
            _scope = new PartScope(fragment, new PendingPart(fragment.Label, path, parent), _scope);
        }

        foreach (var part in later.Parts)
        {
            Add(new PartOccurrence(part, path, key, 0, [.. part.Of.Select(fragment => PartScope.Find(_scope, fragment) ?? throw new InvalidOperationException("A part belongs to a fragment around it."))]));
        }

        return outer;
    }

    internal void Leave(PartScope? outer) => _scope = outer;

    /// <summary>A list ends before its end.</summary>
    internal void Cut(StreamPlan stream, Guid key, int first)
    {
        var path = new AnswerPath([.. _path]);
        Add(new PartOccurrence(stream.Rest, path, key, first, [new PendingPart(stream.Label, path, parent: null)]));
    }

    private void Add(PartOccurrence occurrence)
    {
        foreach (var waiting in occurrence.Of) waiting.Remaining++;
        _found.Add(occurrence with { Scope = _scope });
    }
}
