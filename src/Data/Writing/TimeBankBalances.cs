namespace Jianye.DataHub.Data.Writing;

/// <summary>The balance of an account of the time bank: the sum of its entries, as they were delivered.</summary>
internal static class TimeBankBalances
{
    private const string Touched = """
        select t.account_id as id from work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key)
        join time_entries t on t.id = l.entity_id where t.account_id is not null
        """;

    private const string TouchedAccounts = """
        select a.id from work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key) join volunteer_accounts a on a.id = l.entity_id
        """;

    /// <summary>Notes whose entries are about to change, before they do.</summary>
    public static async Task BeginAsync(WorkingSet work, CancellationToken cancellationToken)
    {
        if (!work.IsWhole) await work.ExecuteAsync($"create temp table touched_accounts on commit drop as {Touched}", cancellationToken);
    }

    public static Task RunAsync(WorkingSet work, CancellationToken cancellationToken) => work.StepAsync(
        () => work.ExecuteAsync(
            $"""
            update volunteer_accounts t set balance = n.balance
            from (
                select a.id, coalesce(sum(e.hours), 0) as balance
                from {(work.IsWhole ? "volunteer_accounts a" : $"(select id from touched_accounts union {Touched} union {TouchedAccounts}) w join volunteer_accounts a on a.id = w.id")}
                left join time_entries e on e.account_id = a.id
                group by a.id
            ) n
            where t.id = n.id and t.balance is distinct from n.balance
            """,
            cancellationToken),
        cancellationToken);
}
