using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Reading.Incremental;
using Jianye.DataHub.Schema.Planning;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>Sorts the fields of selections into those that are answered with what stands around them and those that are answered later.</summary>
/// <remarks>A field that is asked for both with and without <c>@defer</c> is answered at once, and only what is below it and asked for with the directive alone comes later.</remarks>
internal sealed class PartCollector(FieldCollector fields, IncrementalDirectives directives)
{
    /// <summary>The fragments that are being planned: what belongs to them is answered together.</summary>
    private IReadOnlyList<ReadDefer> _phase = [];

    private bool _isWhole;

    /// <summary>Plans what can't be taken apart.</summary>
    public T Whole<T>(Func<T> plan)
    {
        var before = _isWhole;
        _isWhole = true;
        try
        {
            return plan();
        }
        finally
        {
            _isWhole = before;
        }
    }

    /// <summary>The fields of an operation's root.</summary>
    public CollectedFields Collect(IObjectGraphType type, GraphQLSelectionSet set) => Sorted(type, [(set, null)]);

    /// <summary>The fields below merged fields.</summary>
    public CollectedFields Collect(IObjectGraphType type, List<GraphQLField> of)
        => _isWhole ? new CollectedFields(fields.Collect(type, of.Select(field => field.SelectionSet)), [], []) : Sorted(type, of.Select(field => (field.SelectionSet, (field as DeferredField)?.Fragment)));

    /// <summary>The fields below merged fields of an object that is answered as a whole, though objects below it need not be.</summary>
    public IReadOnlyList<(string ResponseKey, List<GraphQLField> Fields)> CollectThrough(IObjectGraphType type, List<GraphQLField> of)
    {
        if (_isWhole) return fields.Collect(type, of.Select(field => field.SelectionSet));
        var merged = new MergedFields();
        foreach (var field in of)
        {
            var fragment = (field as DeferredField)?.Fragment;
            foreach (var (key, found) in fields.Collect(type, [field.SelectionSet]))
            {
                foreach (var one in found) merged.Add(key, Marked(one, fragment));
            }
        }

        return merged.All;
    }

    /// <summary>What is answered later; null where nothing is.</summary>
    /// <param name="collected">The selection.</param>
    /// <param name="plan">Plans some of its fields.</param>
    public ReadLater<T>? Later<T>(CollectedFields collected, Func<IReadOnlyList<(string ResponseKey, List<GraphQLField> Fields)>, T> plan)
    {
        if (collected.Begun.Count + collected.Groups.Count == 0) return null;
        var before = _phase;
        var groups = new List<(IReadOnlyList<ReadDefer>, T)>();
        foreach (var (of, found) in collected.Groups)
        {
            _phase = of;
            groups.Add((of, plan([.. found.Select(field => (field.ResponseKey, field.Fields.ConvertAll(InPhase)))])));
        }

        _phase = before;
        return new ReadLater<T>(collected.Begun, groups);
    }

    /// <summary>How a list is to be cut; null where it is not.</summary>
    public ReadStream? StreamOf(List<GraphQLField> of) => _isWhole ? null : directives.StreamOf(of);

    private CollectedFields Sorted(IObjectGraphType type, IEnumerable<(GraphQLSelectionSet? Set, ReadDefer? Fragment)> sets)
    {
        var begun = new List<ReadDefer>();
        var merged = new MergedFields();
        foreach (var (set, fragment) in sets) Open(type, set, fragment, merged, begun, []);
        var now = new List<(string, List<GraphQLField>)>();
        var groups = new List<(IReadOnlyList<ReadDefer> Of, List<(string, List<GraphQLField>)> Fields)>();
        foreach (var field in merged.All)
        {
            var of = Outermost(field.Fields);
            if (of.Count == 0)
            {
                now.Add(field);
                continue;
            }

            var place = groups.FindIndex(group => group.Of.Count == of.Count && group.Of.All(of.Contains));
            if (place < 0) groups.Add((of, [field]));
            else groups[place].Fields.Add(field);
        }

        return new CollectedFields(now, begun, [.. groups.Select(group => (group.Of, (IReadOnlyList<(string, List<GraphQLField>)>)group.Fields))]);
    }

    private void Open(
        IObjectGraphType type, GraphQLSelectionSet? set, ReadDefer? fragment, MergedFields merged, List<ReadDefer> begun, HashSet<(GraphQLSelectionSet, ReadDefer?)> opened)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            if (!fields.IsIncluded(selection)) continue;
            if (selection is GraphQLField field)
            {
                merged.Add(FieldCollector.KeyOf(field), Marked(field, fragment));
                continue;
            }

            if (fields.BodyOf(type, selection) is not { } body) continue;
            var isLater = directives.IsDeferred(selection, out var label);
            if (!isLater && !opened.Add((body, fragment))) continue;
            // What bears no mark belongs to what is being planned.
            var inside = isLater ? new ReadDefer(label, fragment ?? (_phase.Count > 0 ? _phase[0] : null)) : fragment;
            if (isLater) begun.Add(inside!);
            Open(type, body, inside, merged, begun, opened);
        }
    }

    private GraphQLField Marked(GraphQLField field, ReadDefer? fragment) => fragment is null || _phase.Contains(fragment) ? field : new DeferredField(field, fragment);

    private GraphQLField InPhase(GraphQLField field) => field is DeferredField deferred && _phase.Contains(deferred.Fragment) ? deferred.Field : field;

    /// <summary>The fragments without which a field is not answered; none where it is answered at once.</summary>
    private static List<ReadDefer> Outermost(List<GraphQLField> found)
    {
        var all = new List<ReadDefer>();
        foreach (var field in found)
        {
            if (field is not DeferredField deferred) return [];
            if (!all.Contains(deferred.Fragment)) all.Add(deferred.Fragment);
        }

        all.RemoveAll(fragment =>
        {
            for (var around = fragment.Parent; around is not null; around = around.Parent)
            {
                if (all.Contains(around)) return true;
            }

            return false;
        });
        return all;
    }
}
