using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Workloads;

/// <summary>A kind of question, put to the hub as GraphQL and to the limit as SQL written by hand; both answer with the same JSON.</summary>
internal abstract class Workload
{
    /// <summary>Short, as in the notes and tables.</summary>
    public abstract string Name { get; }

    public abstract string Description { get; }

    public abstract string Document { get; }

    /// <summary>Questions about various rows, so that nobody answers from one page in the processor's cache.</summary>
    public abstract Task<IReadOnlyList<WorkloadCase>> CasesAsync(NpgsqlDataSource source, CancellationToken cancellationToken);

    /// <summary>The limit's statements.</summary>
    public abstract void Ask(NpgsqlBatch batch, IQueryCollection query);

    /// <summary>Writes the answer's <c>data</c> object.</summary>
    public abstract Task AnswerAsync(NpgsqlDataReader reader, Utf8JsonWriter json);

    protected static NpgsqlBatchCommand Statement(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    /// <summary>The rows of a statement, each as a case.</summary>
    protected static async Task<IReadOnlyList<WorkloadCase>> ReadCasesAsync(
        NpgsqlDataSource source, string sql, Func<NpgsqlDataReader, WorkloadCase> read, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var cases = new List<WorkloadCase>();
        while (await reader.ReadAsync(cancellationToken)) cases.Add(read(reader));
        return cases;
    }
}
