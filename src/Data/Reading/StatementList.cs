using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Changes;
using Jianye.DataHub.Data.Reading.Incremental;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The statements of a plan in the order in which they are sent.</summary>
/// <param name="rights">The caller's: every statement gets their guards, and none without them is kept.</param>
/// <param name="callers">Where the statements are asked for several callers at once; null where for one.</param>
internal sealed class StatementList(AccessRights rights, CallerColumns? callers = null)
{
    /// <summary>How many an operation may have, in all its plans.</summary>
    public const int Most = 60;

    /// <summary>The code of what is too large.</summary>
    public const string TooLarge = "HUB_OPERATION_TOO_LARGE";

    private readonly List<StatementPlan> _statements = [];

    public IReadOnlyList<StatementPlan> All => _statements;

    /// <summary>The caller's.</summary>
    public AccessRights Rights => rights;

    /// <summary>Takes what is answered later; null where all is answered at once.</summary>
    public PartCompiler? Parts { get; init; }

    /// <summary>Which pages are read by the order's index first and by that of places only then; null for none.</summary>
    public PlaceWindows? Windows { get; init; }

    /// <summary>What the caller may not see of the operation.</summary>
    public List<ReadRefusal> Refusals { get; } = [];

    /// <summary>What of the operation is personal data.</summary>
    public PersonalData Personal { get; } = new(rights);

    /// <summary>Response keys from the operation to the field that is being compiled.</summary>
    public Stack<string> Path { get; } = new();

    /// <summary>Compiles what stands below a field.</summary>
    public T Below<T>(string responseKey, Func<T> compile)
    {
        Path.Push(responseKey);
        var compiled = compile();
        Path.Pop();
        return compiled;
    }

    /// <summary>Notes that the caller may not see a column, where the compiler stands.</summary>
    /// <param name="isKey">True where rows were to be found by it.</param>
    public void Refuse(EntityModel entity, PropertyModel property, ColumnAccess access, bool isKey = false)
        => Refusals.Add(new ReadRefusal([.. Path.Reverse()], $"{entity.Name}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}", access == ColumnAccess.NeedsPurpose, isKey));

    /// <summary>Adds a statement, guarded.</summary>
    /// <param name="select">What it reads.</param>
    /// <param name="cells">Its columns, after the parent's key.</param>
    /// <param name="isGrouped">True where the first column is the parent's key.</param>
    /// <param name="isCount">True where the row is a number of rows.</param>
    /// <param name="isAggregate">True for groups, which may count what the caller can't see one by one.</param>
    /// <param name="isEstimate">True to ask the planner, not the rows.</param>
    /// <exception cref="ReadRequestException">There are too many.</exception>
    public int Add(SqlSelect select, IReadOnlyList<CellKind> cells, bool isGrouped = false, bool isCount = false, bool isAggregate = false, bool isEstimate = false)
    {
        var countsAll = isAggregate && rights.CountsAll;
        var masked = MaskedTree.Of(select, rights, isAggregate);
        Personal.Find(masked);
        var guarded = GuardedTree.Of(masked, rights, countsAll);
        GuardVerifier.Check(guarded, rights.Reach, countsAll, rights.Role);
        if (callers is not null)
        {
            // Only whole collections are estimated, and a changed row has none.
            if (isEstimate) throw new InvalidOperationException("Nothing is estimated for several callers at once.");
            return Add(SqlWriter.Write(callers.ForEach(guarded)));
        }

        return Add(isEstimate ? SqlWriter.WriteExplain(guarded) : SqlWriter.Write(guarded));

        int Add(SqlStatement written) => Keep(new StatementPlan(written, isGrouped, isCount, cells, SqlTables.Of(guarded), HoldsGeometry(callers is null ? written.Parameters : callers.Sources.Select(column => column.Source))));
    }

    private static bool HoldsGeometry(IEnumerable<SqlParameterSource> given) => given.Any(source => source.Use is ParameterUse.Geometry or ParameterUse.BufferedGeometry);

    private int Keep(StatementPlan statement)
    {
        if (_statements.Count == Most) throw new ReadRequestException(TooLarge, $"The operation reads more than {Most} collections and counts; split it into several.");
        _statements.Add(statement);
        return _statements.Count - 1;
    }
}
