namespace Jianye.DataHub.Data.Model;

/// <summary>One kind of cells of a rollup.</summary>
/// <param name="Number">Its number in the table.</param>
/// <param name="Columns">What its cells tell apart beside the day.</param>
internal sealed record RollupGrain(int Number, IReadOnlySet<string> Columns);
