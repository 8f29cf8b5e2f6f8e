using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>A transaction of somebody else; it is rolled back unless it is committed.</summary>
public sealed class OpenTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
{
    public Task CommitAsync() => transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
