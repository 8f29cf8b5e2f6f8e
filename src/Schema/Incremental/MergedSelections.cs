using Jianye.DataHub.Schema.Planning;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>Fields at one place of an answer, by response key.</summary>
internal sealed class MergedSelections
{
    public Dictionary<string, List<FoundField>> ByKey { get; } = new(StringComparer.Ordinal);

    public void Add(FoundField field)
    {
        var key = FieldCollector.KeyOf(field.Field);
        if (ByKey.TryGetValue(key, out var known)) known.Add(field);
        else ByKey[key] = [field];
    }
}
