using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Searching;

/// <summary>A search: a statement a kind, sent together; the answer joins their rows by rank.</summary>
internal static class SearchCompiler
{
    public static SearchPlan Compile(ReadSearch read, CompilationBudget budget, StatementList statements)
    {
        var kinds = new List<SearchKindPlan>();
        foreach (var kind in read.Kinds.Where(kind => read.From is null || kind.Entity.Place is not null))
        {
            budget.Spend();
            var texts = SearchedTexts.Of(kind.Entity);
            var seen = texts.Where(text => text.IsSeenBy(statements.Rights.Role, kind.Entity)).ToList();
            // The statement of a kind that was asked for is made all the same, and refused with the reason.
            if (seen.Count == 0 && !kind.IsNamed) continue;
            var level = new LevelCompiler(new SearchLevel(kind.Entity, new SearchRows(read, kind.Entity, seen.Count == 0 ? texts : seen)), budget, statements);
            var selection = level.Selection(kind.Selection);
            var (rank, length) = (level.PageCell(SearchRows.Rank, CellKind.Int), level.PageCell(SearchRows.Characters, CellKind.Int));
            var distance = read.From is null ? -1 : level.PageCell(SearchRows.Distance, CellKind.Float);
            kinds.Add(new SearchKindPlan(level.Finish(), selection, rank, length, distance));
        }

        return new SearchPlan(kinds, read.Size, read.Maximum);
    }
}
