using System.Text;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading.Aggregates;
using Jianye.DataHub.Data.Reading.Incremental;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.References;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading.Searching;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Compiles an operation to a plan: one statement a to-many level, all of them sent at once. Pure.</summary>
public static class ReadCompiler
{
    /// <param name="operation">What is to be read.</param>
    /// <param name="rights">The caller's: no statement is made without them. The plan serves all callers whose rights have the same shape.</param>
    /// <exception cref="ReadRequestException">The operation is too large.</exception>
    public static ReadPlan Compile(ReadOperation operation, AccessRights rights) => Compile(operation, rights, new CompilationBudget(), parts: null);

    /// <summary>Compiles an operation that is answered in parts; what it says to be later becomes plans of its own.</summary>
    /// <param name="operation">What is to be read.</param>
    /// <param name="rights">The caller's.</param>
    /// <returns>Null where taken apart it needs more statements or fields than an operation may have: as a whole it needs fewer.</returns>
    public static IncrementalPlan? CompileInParts(ReadOperation operation, AccessRights rights)
    {
        var budget = new CompilationBudget();
        var parts = new PartCompiler(rights, budget);
        try
        {
            var initial = Compile(operation, rights, budget, parts);
            return initial.Statements.Count + parts.All.Sum(part => part.Plan.Statements.Count) <= StatementList.Most ? new IncrementalPlan(initial, parts.All) : null;
        }
        catch (ReadRequestException fault) when (fault.Code == StatementList.TooLarge)
        {
            return null;
        }
    }

    internal static ReadPlan Compile(ReadOperation operation, AccessRights rights, CompilationBudget budget, PartCompiler? parts)
        => Compile(operation, new StatementList(rights) { Parts = parts, Windows = new PlaceWindows(rights) }, budget);

    /// <summary>Compiles into a list that is empty yet.</summary>
    internal static ReadPlan Compile(ReadOperation operation, StatementList statements, CompilationBudget budget)
    {
        var roots = new List<RootPlan>();
        foreach (var root in operation.Roots)
        {
            roots.Add(statements.Below(root.ResponseKey, () => Root(root, budget, statements)));
        }

        return new ReadPlan(statements.All, roots, statements.Refusals, statements.Personal.Columns) { Later = statements.Parts?.Roots(operation.Later) };
    }

    private static RootPlan Root(ReadRoot root, CompilationBudget budget, StatementList statements)
    {
        budget.Spend();
        var name = LevelCompiler.Name(root.ResponseKey);
        switch (root)
        {
            case ReadRoot.Fixed constant:
                return new RootPlan.Fixed(name, Encoding.UTF8.GetBytes(constant.Json));
            case ReadRoot.Collection collection:
                return new RootPlan.Collection(name, CollectionCompiler.Compile(new RootLevel(collection.Read, statements.Windows), collection.Read, budget, statements));
            case ReadRoot.Aggregate aggregate:
                return new RootPlan.Aggregate(name, AggregateCompiler.Compile(root.ResponseKey, new AggregateRows(aggregate.Read, Parents: null), budget, statements));
            case ReadRoot.Search search:
                return new RootPlan.Search(name, SearchCompiler.Compile(search.Read, budget, statements));
            case ReadRoot.Single single:
                var one = new ReadPage(new ReadValue.Constant(1), Backward: false, null, null, Maximum: 1);
                var read = new ReadCollection(single.Entity, single.Filter, single.Order, one, new ConnectionSelection([]));
                var compiler = new LevelCompiler(new RootLevel(read), budget, statements);
                var selection = compiler.Selection(single.Selection);
                return new RootPlan.Single(name, compiler.Finish(), selection);
            case ReadRoot.ByIds ids:
                return new RootPlan.ByIds(name, ids.Ids, [.. ids.Types.Select(type =>
                {
                    var level = new LevelCompiler(new IdsLevel(type.Entity, new ReadFilter.ByIds(type.Entity, ids.Ids)), budget, statements);
                    var written = level.Selection(type.Selection);
                    var aliases = KeyConditions.Aliases(type.Entity, ids.Ids) is { } select
                        ? statements.Add(select, [CellKind.Key, CellKind.Key])
                        : -1;
                    return new NodesPlan(type.Entity.Name, level.Finish(), written, aliases);
                })]);
            case ReadRoot.ByReferences references:
                return new RootPlan.ByReferences(name, references.References, ReferencesCompiler.Compile(references, budget, statements));
            case ReadRoot.Pieces pieces:
                return new RootPlan.Pieces(name, pieces.Json);
            default:
                throw new InvalidOperationException($"{root.GetType().Name} can't be read.");
        }
    }
}
