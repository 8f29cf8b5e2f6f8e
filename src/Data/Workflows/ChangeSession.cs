using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>A change under way: one transaction, and what is looked up in it.</summary>
internal sealed class ChangeSession(NpgsqlConnection connection, ChangeRequest request, DateTimeOffset now)
{
    public NpgsqlConnection Connection => connection;

    public ChangeRequest Request => request;

    /// <summary>The instant of the change, in whole milliseconds.</summary>
    public DateTimeOffset Now => now;

    /// <summary>The caller as a resident; null for who is none.</summary>
    public Guid? Person => request.Rights.ValueOf(RightsValue.Person, isOne: true) as Guid?;

    /// <summary>A member of staff as the person whom the token names; null where it names nobody by a global id.</summary>
    public Guid? Member => request.Caller.Role != Role.Resident && WireId.TryRead(request.Caller.Subject, out var type, out var key) && type == nameof(Resident) ? key : null;

    /// <summary>The caller as an organization; null for who is none.</summary>
    public Guid? Organization => request.Rights.ValueOf(RightsValue.Organization, isOne: true) as Guid?;

    /// <summary>A row that a change refers to.</summary>
    /// <param name="field">The member of the input that names it.</param>
    /// <param name="id">Its global id; null where none is given.</param>
    /// <returns>Its key; of a resident that of who stands for it now.</returns>
    /// <exception cref="ChangeRefusedException">There is none, or the caller can't see it.</exception>
    public async Task<Guid?> ReferAsync<T>(string field, string? id, CancellationToken cancellationToken)
        where T : Entity
    {
        if (id is null) return null;
        if (WireId.TryRead(id, out var type, out var key) && type == typeof(T).Name)
        {
            if (typeof(T) == typeof(Resident)) key = await ScalarAsync<Guid?>("select resident_id from resident_aliases where id = $1", cancellationToken, key) ?? key;
            if (await SeesAsync<T>(key, cancellationToken)) return key;
        }

        throw new ChangeRefusedException(new ChangeFault.Missing(field));
    }

    public async Task<bool> SeesAsync<T>(Guid key, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { VisibleRow.Command(HubModel.Instance.Find(typeof(T)), key, request.Rights) } };
        return await batch.ExecuteScalarAsync(cancellationToken) is not null;
    }

    /// <summary>The first column of the first row; the default where there is none or it is null.</summary>
    public async Task<T?> ScalarAsync<T>(string text, CancellationToken cancellationToken, params object?[] values)
    {
        await using var command = Command(text, values);
        return await command.ExecuteScalarAsync(cancellationToken) is T found ? found : default;
    }

    public async Task<int> ExecuteAsync(string text, CancellationToken cancellationToken, params object?[] values)
    {
        await using var command = Command(text, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public NpgsqlCommand Command(string text, params object?[] values)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var value in values) command.Parameters.Add(Parameter(value));
        return command;
    }

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        DateTimeOffset instant => new NpgsqlParameter { Value = instant.UtcDateTime },
        Point point => new NpgsqlParameter { Value = point },
        _ => new NpgsqlParameter { Value = value },
    };
}
