using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;

namespace Jianye.DataHub.Data.Reading.Changes;

/// <summary>Whoever gives the same values to a subscription's statements: one for all who do.</summary>
public sealed class ChangeCaller
{
    private readonly ChangePlan _plan;
    private readonly IReadOnlyDictionary<string, object?> _variables;
    private readonly AccessRights _rights;
    private readonly byte[]? _match;
    private readonly byte[]? _node;

    /// <param name="plan">Of their shape.</param>
    /// <param name="variables">Coerced.</param>
    /// <param name="rights">Of the plan's shape.</param>
    /// <param name="now">The instant.</param>
    /// <exception cref="ReadRequestException">A value can't be used.</exception>
    public ChangeCaller(ChangePlan plan, IReadOnlyDictionary<string, object?> variables, AccessRights rights, DateTimeOffset now)
    {
        (_plan, _variables, _rights) = (plan, variables, rights);
        var match = Write(plan.Match, now);
        var node = plan.Node is null ? [] : Write(plan.Node, now);
        (Key, NodeKey) = (Convert.ToBase64String([.. match, 0, .. node]), Convert.ToBase64String(node));
        if (!plan.Match.IsOfTheMoment) _match = match;
        if (plan.Node is { IsOfTheMoment: false }) _node = node;
    }

    /// <summary>Callers with the same one get the same answers.</summary>
    public string Key { get; }

    /// <summary>Callers with the same one see the same in a row.</summary>
    public string NodeKey { get; }

    internal ReadBindings Bindings(DateTimeOffset now, AuditedRows? rows = null, Guid[]? keys = null) => new(_variables, now, _rights, rows, keys);

    /// <summary>The members of the caller's object for the matching statements.</summary>
    internal byte[] ForMatch(DateTimeOffset now) => _match ?? Write(_plan.Match, now);

    /// <summary>The members of the caller's object for the statements of rows, but for the keys.</summary>
    internal byte[] ForNode(DateTimeOffset now) => _node ?? Write(_plan.Node!, now);

    private byte[] Write(ChangeStatements statements, DateTimeOffset now)
        => CallerValues.Write(statements.Callers, Bindings(now), binder => new CursorReader(statements.Plan, binder));
}
