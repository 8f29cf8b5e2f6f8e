namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>The fragments around a place of an answer, the innermost first.</summary>
internal sealed record PartScope(ReadDefer Fragment, PendingPart Pending, PartScope? Outer)
{
    public static PendingPart? Find(PartScope? scope, ReadDefer fragment)
    {
        for (var current = scope; current is not null; current = current.Outer)
        {
            if (ReferenceEquals(current.Fragment, fragment)) return current.Pending;
        }

        return null;
    }
}
