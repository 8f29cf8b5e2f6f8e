using Jianye.DataHub.Data.Connectors.Importing;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Data.Demo.Intake;

/// <summary>Fills a database with a demo district by the same way that deliveries take. A district that was broken off is completed;
/// none is ever mixed with deliveries of another origin.</summary>
/// <param name="connectors">Loads the platforms; asked for only where something is taken in.</param>
/// <param name="workspace">A directory for the files in between: emptied before, taken away afterwards.</param>
public sealed class DemoIntake(HubDatabase database, Func<IReadOnlyList<IConnector>> connectors, TimeProvider time, string workspace)
{
    /// <summary>Any number will do, as long as it is this program's alone.</summary>
    internal const long LockKey = 0x4A59_4445_4D;

    /// <summary>Which district a start will take in: the one asked for in a database that has never seen a delivery, or one that was broken off.</summary>
    /// <returns>Null for none.</returns>
    public async Task<DemoOptions?> FindForFirstStartAsync(DemoOptions options, CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        return await FindAsync(connection, options, cancellationToken);
    }

    /// <summary>What a start does: takes the district in where the database has never seen a delivery, completes one that was broken off, and
    /// otherwise does nothing.</summary>
    public Task<DemoOutcome> FirstStartAsync(DemoOptions options, IProgress<DemoIntakeProgress>? progress, CancellationToken cancellationToken)
        => LockedAsync(
            async connection =>
            {
                if (await FindAsync(connection, options, cancellationToken) is not { } district) return DemoOutcome.NotNeeded;
                if (district == options) await DemoMark.BeginAsync(connection, district, cancellationToken);
                if (await TryTakeInAsync(connection, district, progress, cancellationToken)) return DemoOutcome.TakenIn;
                await DemoMark.ForgetAsync(connection, cancellationToken);
                return DemoOutcome.LeftAsItIs;
            },
            cancellationToken);

    /// <summary>What a command does: takes the district in where nothing else is, else refuses.</summary>
    /// <exception cref="DemoException">The database holds deliveries of another origin, or another district.</exception>
    /// <exception cref="LoadedDistrictException">A district was loaded straight.</exception>
    public Task LoadAsync(DemoOptions options, IProgress<DemoIntakeProgress>? progress, CancellationToken cancellationToken)
        => LockedAsync(
            async connection =>
            {
                const string Advice = "a demo district goes into an empty one only; name a new directory with --data, or another --database.";
                var mark = await DemoMark.ReadAsync(connection, cancellationToken);
                if (mark is { IsLoaded: true }) throw new LoadedDistrictException();
                var isUsed = await DeliveredFiles.AnyAsync(connection, cancellationToken);
                if (isUsed && mark?.IsOf(options) == false)
                {
                    throw new DemoException(FormattableString.Invariant(
                        $"The database holds another demo district ({mark.Residents} residents, seed {mark.Seed}{(mark.IsClean ? ", clean" : "")}): {Advice}"));
                }

                if (!isUsed) await DemoMark.BeginAsync(connection, options, cancellationToken);
                if (!await TryTakeInAsync(connection, options, progress, cancellationToken)) throw new DemoException($"The database holds deliveries already: {Advice}");
                return true;
            },
            cancellationToken);

    private static async Task<DemoOptions?> FindAsync(NpgsqlConnection connection, DemoOptions options, CancellationToken cancellationToken)
    {
        // What was begun is completed, even where another size is asked for by now.
        if (await DemoMark.ReadAsync(connection, cancellationToken) is { } mark) return mark.IsFinished ? null : mark.Options;
        return await DeliveredFiles.AnyAsync(connection, cancellationToken) ? null : options;
    }

    /// <returns>False where the database holds files that the district has not.</returns>
    private async Task<bool> TryTakeInAsync(
        NpgsqlConnection connection, DemoOptions options, IProgress<DemoIntakeProgress>? progress, CancellationToken cancellationToken)
    {
        if (Directory.Exists(workspace)) Directory.Delete(workspace, recursive: true);
        try
        {
            var writing = progress is null ? null : new Relay<DemoProgress>(said => progress.Report(new(DemoStage.Writing, said.Platform, said.Records, 0)));
            var known = connectors();
            List<string> slugs = [.. known.Select(connector => connector.Slug)];
            var written = await Task.Run(() => DemoWriter.Write(options, workspace, truth: null, writing, cancellationToken, slugs), cancellationToken);
            if (!await DeliveredFiles.AreAllOfAsync(connection, workspace, cancellationToken)) return false;

            // A delivery that is read again counts again, as unchanged; of what is whole there is nothing to complete.
            foreach (var slug in await DeliveredFiles.WholePlatformsAsync(connection, cancellationToken)) Directory.Delete(Path.Combine(workspace, slug), recursive: true);
            await new Importer(database, known, time).ImportAsync(null, [workspace], progress is null ? null : Reading(progress, written.Records), cancellationToken);
            await DemoMark.FinishAsync(connection, cancellationToken);
            return true;
        }
        finally
        {
            if (Directory.Exists(workspace)) Directory.Delete(workspace, recursive: true);
        }
    }

    /// <summary>Sums up the platforms, which the importer counts each by itself.</summary>
    private static Relay<ImportProgress> Reading(IProgress<DemoIntakeProgress> progress, long expected)
    {
        var (platform, before, last) = ((string?)null, 0L, 0L);
        return new(said =>
        {
            if (said.Slug != platform) (platform, before) = (said.Slug, before + last);
            last = said.Read;
            progress.Report(new(said.Slug is null ? DemoStage.Deriving : DemoStage.Reading, said.Slug, before + last, expected));
        });
    }

    /// <summary>One at a time: of two hubs that start on one empty database, the second waits and finds the district there.</summary>
    private async Task<T> LockedAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        await LockAsync("select pg_advisory_lock($1)", cancellationToken);
        try
        {
            return await work(connection);
        }
        finally
        {
            // A broken connection has lost its lock already.
            if (connection.State == System.Data.ConnectionState.Open) await LockAsync("select pg_advisory_unlock($1)", CancellationToken.None);
        }

        async Task LockAsync(string statement, CancellationToken token)
        {
            await using var command = new NpgsqlCommand(statement, connection) { Parameters = { new() { Value = LockKey } }, CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(token);
        }
    }

    /// <summary>Reports at once and in order, which <see cref="Progress{T}"/> does not.</summary>
    private sealed class Relay<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
