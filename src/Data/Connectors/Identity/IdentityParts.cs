using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>Divides all mentions into parts that have nothing to do with each other, so that the whole is resolved in bounded memory: every rule asks for the
/// same name, and names that meet in a number, a record's role or a person are kept together.</summary>
internal static class IdentityParts
{
    /// <summary>The name; of a mention without one, what else tells it apart.</summary>
    public const string Name = "coalesce(m.name, '#' || coalesce(m.citizen_id, m.passport, m.dataset || '/' || m.source_key || '/' || m.role))";

    /// <summary>So many mentions hold some 20 MB while they are resolved.</summary>
    private const int Size = 20_000;

    private static readonly string[] Meetings = ["m.citizen_id", "m.passport", "m.dataset || '/' || m.source_key || '/' || m.role", "m.resident_id"];

    /// <summary>The names of the two sides of a decision.</summary>
    private const string Decided = $"""
        select d.at, {Name} from (
            select ctid::text as at, left_dataset as dataset, left_key as source_key, left_role as role from identity_decisions
            union all select ctid::text, right_dataset, right_key, right_role from identity_decisions
        ) d join person_mentions m using (dataset, source_key, role) order by 1
        """;

    /// <param name="reading">Gets the table <c>name_parts</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>How many parts there are.</returns>
    public static async Task<int> DivideAsync(NpgsqlConnection reading, CancellationToken cancellationToken)
    {
        await ExecuteAsync("create temp table name_parts (name text collate \"C\" primary key, part integer not null)");
        await using var count = new NpgsqlCommand("select count(*) from person_mentions", reading);
        var parts = (int)Math.Max(1, (long)(await count.ExecuteScalarAsync(cancellationToken))! / Size);
        if (parts == 1) return parts;

        var names = new NameGroups();
        foreach (var statement in Meetings.Select(MetAt).Append(Decided)) await MeetAsync(reading, statement, names, cancellationToken);
        await using (var copy = await reading.BeginBinaryImportAsync("copy name_parts from stdin (format binary)", cancellationToken))
        {
            foreach (var (name, group) in names.All())
            {
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(name, NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync(group % parts, NpgsqlDbType.Integer, cancellationToken);
            }

            await copy.CompleteAsync(cancellationToken);
        }

        await ExecuteAsync("analyze name_parts");
        return parts;

        async Task ExecuteAsync(string text)
        {
            await using var command = new NpgsqlCommand(text, reading);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string MetAt(string meeting) => $"""
        with met as (select {meeting} as at from person_mentions m where {meeting} is not null group by 1 having min({Name}) <> max({Name}))
        select distinct {meeting} as at, {Name} from met join person_mentions m on {meeting} = met.at order by 1
        """;

    private static async Task MeetAsync(NpgsqlConnection reading, string statement, NameGroups names, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, reading);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (at, first) = ("", "");
        while (await reader.ReadAsync(cancellationToken))
        {
            var here = reader.GetValue(0).ToString()!;
            if (here == at) names.Join(first, reader.GetString(1));
            else (at, first) = (here, reader.GetString(1));
        }
    }
}
