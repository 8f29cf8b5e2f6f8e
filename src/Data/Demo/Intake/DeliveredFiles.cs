using System.Security.Cryptography;
using Npgsql;

namespace Jianye.DataHub.Data.Demo.Intake;

/// <summary>The files that a database has records of, told from others by path and content.</summary>
internal static class DeliveredFiles
{
    public static async Task<bool> AnyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select exists (select from source_files) or exists (select from platform_runs)", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>True when each of them lies in the directory with the same content.</summary>
    public static async Task<bool> AreAllOfAsync(NpgsqlConnection connection, string directory, CancellationToken cancellationToken)
    {
        var files = new List<(string Path, byte[] Digest)>();
        await using (var command = new NpgsqlCommand("select distinct path, digest from source_files", connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) files.Add((reader.GetString(0), reader.GetFieldValue<byte[]>(1)));
        }

        foreach (var (path, digest) in files)
        {
            var own = Path.Combine(directory, path);
            if (!File.Exists(own)) return false;
            await using var stream = File.OpenRead(own);
            var found = await SHA256.HashDataAsync(stream, cancellationToken);
            if (!found.AsSpan().SequenceEqual(digest)) return false;
        }

        return true;
    }

    /// <summary>The platforms whose delivery was taken in to its end.</summary>
    public static async Task<List<string>> WholePlatformsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select distinct p.slug from platforms p join platform_runs r on r.platform_id = p.id where r.finished_at is not null order by 1", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var slugs = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) slugs.Add(reader.GetString(0));
        return slugs;
    }
}
