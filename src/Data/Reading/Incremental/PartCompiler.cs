using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>Compiles what is answered later, each part to a plan of its own. Where it belongs to rows, the plan takes their keys: one run answers all of them, wherever they stand.</summary>
/// <param name="rights">The caller's: as in every statement, guards and masks stand in those of parts.</param>
/// <param name="budget">That of the whole operation.</param>
internal sealed class PartCompiler(AccessRights rights, CompilationBudget budget)
{
    private readonly List<PartPlan> _parts = [];

    public IReadOnlyList<PartPlan> All => _parts;

    /// <summary>Parts of the operation's own object.</summary>
    public LaterPlan? Roots(ReadLater<ReadOperation>? later)
        => Compile(later, operation => (ReadCompiler.Compile(operation, rights, budget, this), PartForm.Roots));

    /// <summary>Parts of rows.</summary>
    public LaterPlan? Rows(EntityModel entity, ReadLater<ReadSelection>? later, StatementList around)
        => Compile(later, selection =>
        {
            var statements = Like(around);
            var level = new LevelCompiler(Keyed(entity), budget, statements);
            var written = level.Selection(selection);
            return (Plan(statements, new RootPlan.Single([], level.Finish(), written)), PartForm.Rows);
        });

    /// <summary>Parts of a connection.</summary>
    public LaterPlan? Connection(LevelSource level, ReadCollection read, StatementList around)
        => Compile(read.Selection.Later, selection => Collection(level, read with { Selection = selection }, around, PartForm.Connection, PartForm.Connections));

    /// <summary>A list that is answered in two parts; null where it can't be.</summary>
    /// <param name="level">Of the connection.</param>
    /// <param name="read">The connection.</param>
    /// <param name="field">The list.</param>
    /// <param name="stream">How it is to be cut.</param>
    /// <param name="around">The statements of what it stands in.</param>
    public StreamPlan? Stream(LevelSource level, ReadCollection read, ConnectionField field, ReadStream? stream, StatementList around)
    {
        // From the end of a range nobody knows its first items before all are read.
        if (stream is null || read.Page is { Backward: true } or { Skip: not null } || read.Page.Size is not ReadValue.Constant { Value: int size } || stream.First >= size || size > read.Page.Maximum) return null;
        var list = new ConnectionSelection([field]);
        var first = read with { Selection = list, Page = read.Page with { Size = new ReadValue.Constant(stream.First) } };
        var rest = read with { Selection = list, Page = read.Page with { Size = new ReadValue.Constant(size - stream.First), Skip = new ReadValue.Constant(stream.First), MostSkipped = stream.First } };
        var (plan, form) = Collection(level, rest, around, PartForm.Items, PartForm.ItemsOfRows);
        return new StreamPlan(stream.First == 0 ? null : CollectionCompiler.Compile(level.Of(first), first, budget, around), stream.First, Keep(new PartPlan(plan, form, [])), stream.Label);
    }

    private (ReadPlan Plan, PartForm Form) Collection(LevelSource level, ReadCollection read, StatementList around, PartForm ofRoot, PartForm ofRows)
    {
        var statements = Like(around);
        if (level is not NestedLevel nested)
        {
            return (Plan(statements, new RootPlan.Collection([], CollectionCompiler.Compile(level.Of(read), read, budget, statements))), ofRoot);
        }

        var parents = Keyed(nested.Parent);
        var collection = CollectionCompiler.Compile(new NestedLevel(parents, [], nested.Navigation, read), read, budget, statements);
        // The parents themselves are known.
        return (Plan(statements, new RootPlan.Single([], -1, new SelectionPlan(-1, [new FieldPlan.ToMany([], -1, collection)]))), ofRows);
    }

    private LaterPlan? Compile<T>(ReadLater<T>? later, Func<T, (ReadPlan Plan, PartForm Form)> compile)
    {
        if (later is null) return null;
        return new LaterPlan(later.Begun, [.. later.Groups.Select(group =>
        {
            budget.Spend();
            var (plan, form) = compile(group.Selection);
            return Keep(new PartPlan(plan, form, group.Of));
        })]);
    }

    private PartPlan Keep(PartPlan part)
    {
        _parts.Add(part);
        return part;
    }

    private StatementList Like(StatementList around)
    {
        var statements = new StatementList(rights) { Parts = this };
        foreach (var key in around.Path.Reverse()) statements.Path.Push(key);
        return statements;
    }

    private static IdsLevel Keyed(EntityModel entity) => new(entity, new ReadFilter.Changed());

    private static ReadPlan Plan(StatementList statements, RootPlan root) => new(statements.All, [root], statements.Refusals, statements.Personal.Columns);
}
