using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.References;

/// <summary>References: a statement an entity, however many there are and whatever keys they name.</summary>
internal static class ReferencesCompiler
{
    public static IReadOnlyList<ReferencesPlan> Compile(ReadRoot.ByReferences read, CompilationBudget budget, StatementList statements)
    {
        var types = new List<ReferencesPlan>();
        foreach (var (entity, keys, selection) in read.Types)
        {
            budget.Spend();
            var known = keys.Where(key => IsAllowed(entity, key, statements)).ToList();
            if (known.Count == 0) continue;
            var level = new LevelCompiler(new ReferencesLevel(entity, known, read.References), budget, statements);
            var written = level.Selection(selection);
            var place = level.PageCell(ReferencesLevel.Place, CellKind.Long);
            types.Add(new ReferencesPlan(level.Finish(), written, place));
        }

        return types;
    }

    /// <summary>Who may not see a column whole can't find rows by it, since that would tell of it: to this caller such a key is unknown, and is told why once.</summary>
    private static bool IsAllowed(EntityModel entity, EntityKey key, StatementList statements)
    {
        if (key is not EntityKey.Column column) return true;
        var access = ColumnRights.Of(statements.Rights, entity, column.Property);
        if (access == ColumnAccess.Full) return true;
        statements.Refuse(entity, column.Property, access, isKey: true);
        return false;
    }
}
