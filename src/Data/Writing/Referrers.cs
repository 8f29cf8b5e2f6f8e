using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Finds who refers to rows that come, go or change: by foreign keys to what is there, by <c>source_awaited</c> to what was not.</summary>
internal sealed class Referrers(WorkingSet work, IModel model)
{
    /// <summary>Adds the keys of all rows that refer to some rows, in a column or a list; and of those that refer to these, where they can't be without.</summary>
    /// <param name="table">The table of those rows.</param>
    /// <param name="ids">A statement that gives their keys as <c>id</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task AddAsync(string table, string ids, CancellationToken cancellationToken)
    {
        if (work.IsWhole || !await work.AskAsync($"select exists ({ids})", cancellationToken)) return;
        foreach (var key in model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()).Where(key => !key.IsOwnership && key.PrincipalEntityType.GetTableName() == table))
        {
            var referring = key.DeclaringEntityType;
            if (referring.ClrType == typeof(Resident) || referring.GetTableName() is null) continue;
            if (key is { IsRequired: true, DeleteBehavior: DeleteBehavior.Cascade } && referring.FindProperty(nameof(Entity.Id)) is not null)
            {
                await AddAsync(referring.GetTableName()!, $"select t.id from ({ids}) d join {referring.GetTableName()} t on t.\"{key.Properties[0].GetColumnName()}\" = d.id", cancellationToken);
            }

            foreach (var own in Own(key))
            {
                await work.AddAsync($"""
                    select l.dataset, l.source_key from ({ids}) d join {referring.GetTableName()} t on t."{key.Properties[0].GetColumnName()}" = d.id join source_links l on l.entity_id = t."{own}"
                    """, cancellationToken);
            }
        }
    }

    /// <summary>Adds those who waited for keys.</summary>
    /// <param name="keys">A statement that gives data sets and keys.</param>
    /// <param name="cancellationToken">Stops.</param>
    public Task AddWaitingAsync(string keys, CancellationToken cancellationToken) => work.AddAsync($"""
        select a.dataset, a.source_key from ({keys}) k(dataset, source_key) join source_awaited a on (a.awaited_dataset, a.awaited_key) = (k.dataset, k.source_key)
        """, cancellationToken);

    /// <summary>The columns that tell whose reference it is: the row's key, in a link table the other key.</summary>
    private static IEnumerable<string> Own(IForeignKey key)
        => key.DeclaringEntityType.FindProperty(nameof(Entity.Id)) is { } id
            ? [id.GetColumnName()]
            : key.DeclaringEntityType.GetForeignKeys().Where(other => other != key).Select(other => other.Properties[0].GetColumnName());
}
