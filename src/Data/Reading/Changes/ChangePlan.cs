using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Changes;

/// <summary>A compiled subscription: how changes are compared with what its callers want, and how their rows are written. Holds no values; serves all callers of its shape at once.</summary>
public sealed class ChangePlan
{
    internal ChangePlan(EntityModel entity, ChangeStatements match, ChangeStatements? node, ReadPlan snapshot, AccessRights rights)
    {
        (Entity, Match, Node, Snapshot) = (entity, match, node, snapshot);
        Hidden = [.. entity.Properties.Values
            .Where(property => ColumnRights.Of(rights, entity, property) is ColumnAccess.Refused or ColumnAccess.NeedsPurpose or ColumnAccess.OwnRow)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];
    }

    /// <summary>The fields of which the callers may not even know that they changed.</summary>
    public HashSet<string> Hidden { get; }

    public EntityModel Entity { get; }

    /// <summary>Whether rows are asked for, not only that they changed.</summary>
    public bool ShowsNodes => Node is not null;

    /// <summary>The fields that are null since the caller may not see them.</summary>
    public IReadOnlyList<ReadRefusal> Refusals => Snapshot.Refusals;

    /// <summary>The personal data that it shows or compares.</summary>
    public IReadOnlyList<string> Personal => Snapshot.Personal;

    /// <summary>Bytes that it holds, roughly.</summary>
    public long Size => 1_000 + Snapshot.Size + Match.Plan.Size + (Node?.Plan.Size ?? 0);

    /// <summary>The statements' text: for tests and logs, never for callers.</summary>
    public IReadOnlyList<string> StatementTexts => [.. Match.Plan.StatementTexts, .. Node?.Plan.StatementTexts ?? []];

    /// <summary>Which changed rows match now, and which did as they were.</summary>
    internal ChangeStatements Match { get; }

    /// <summary>The rows themselves; null where they are not asked for.</summary>
    internal ChangeStatements? Node { get; }

    /// <summary>All rows that match now.</summary>
    internal ReadPlan Snapshot { get; }
}

/// <summary>Statements that are asked for many callers at once.</summary>
/// <param name="Plan">Their text and how their rows are written.</param>
/// <param name="Callers">What each caller gives.</param>
internal sealed record ChangeStatements(ReadPlan Plan, CallerColumns Callers)
{
    /// <summary>Whether what a caller gives is another thing each time.</summary>
    public bool IsOfTheMoment { get; } = Callers.Sources.Any(column => column.Source.Use is not ParameterUse.ChangedKeys && CallerValues.IsOfTheMoment(column.Source));

    /// <summary>How the row of a selection is written.</summary>
    public RootPlan.Single Root => (RootPlan.Single)Plan.Roots[0];
}
