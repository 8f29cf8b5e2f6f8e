using System.Reflection;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>Copies entities into their table in PostgreSQL's binary form. The columns are those of the model, so a new property needs no word here.</summary>
internal sealed class EntityCopy<T>
    where T : Entity
{
    private const int RowsBetweenReports = 2_000;

    private readonly string _columns;
    private readonly Action<NpgsqlBinaryImporter, T>[] _writers;

    public EntityCopy(IModel model)
    {
        var entity = model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        Table = table.Name;
        // What PostgreSQL works out itself (computed columns, xmin) is not given.
        var properties = entity.GetProperties()
            .Where(property => property.GetComputedColumnSql(table) is null && !property.IsConcurrencyToken)
            .Select(property => (Name: property.GetColumnName(table)!, Info: property.PropertyInfo!));
        var documents = entity.GetNavigations()
            .Where(navigation => navigation.TargetEntityType.IsMappedToJson())
            .Select(navigation => (Name: navigation.TargetEntityType.GetContainerColumnName()!, Info: navigation.PropertyInfo!));
        List<(string Name, PropertyInfo Info)> columns = [.. properties, .. documents];
        _columns = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        _writers = [.. columns.Select(column => ColumnWriters.For<T>(column.Info))];
    }

    public string Table { get; }

    /// <param name="connection">Within a transaction that made the table anew, where <paramref name="isNew"/>.</param>
    /// <param name="rows">Made while they are copied.</param>
    /// <param name="isNew">Whether nobody else can see the table yet: its rows then need no later look by PostgreSQL.</param>
    /// <param name="report">Takes the number of rows copied so far.</param>
    /// <param name="cancellationToken">Stops; the transaction is of no use then.</param>
    public void Run(NpgsqlConnection connection, IEnumerable<T> rows, bool isNew, Action<long> report, CancellationToken cancellationToken)
    {
        using var importer = connection.BeginBinaryImport($"copy {Table} ({_columns}) from stdin (format binary{(isNew ? ", freeze" : "")})");
        var count = 0L;
        foreach (var row in rows)
        {
            importer.StartRow();
            foreach (var write in _writers) write(importer, row);
            if (++count % RowsBetweenReports != 0) continue;
            cancellationToken.ThrowIfCancellationRequested();
            report(count);
        }

        importer.Complete();
        report(count);
    }
}
