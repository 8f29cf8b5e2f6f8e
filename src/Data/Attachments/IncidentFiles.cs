using Jianye.DataHub.Data.Workflows;

namespace Jianye.DataHub.Data.Attachments;

/// <summary>Attaches files to incidents: first the file is kept, then the row written, then both hold by the commit.</summary>
/// <param name="store">Keeps the files.</param>
/// <param name="rules">What may be attached.</param>
public sealed class IncidentFiles(AttachmentStore store, AttachmentRules rules)
{
    /// <summary>Held by transactions that bring a row for a file; who would take the file away takes it alone (<see cref="AttachmentSweep"/>).</summary>
    private const string Hold = "select pg_advisory_xact_lock_shared(hashtextextended($1, 0))";

    private const string Write = """
        insert into attachments (id, name, media_type, size, sha256, uploaded_by, uploaded_at, incident_id) values ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    /// <summary>What the file will be called; null for one that may not be attached.</summary>
    internal string? FindName(UploadedFile file, string? name) => file.MediaType is { } type && rules.Allowed.Contains(type) ? FileNames.Clean(name ?? file.Name, type) : null;

    /// <summary><see cref="FindName"/>.</summary>
    /// <exception cref="ChangeRefusedException">It is none that may be attached.</exception>
    internal string NameOf(UploadedFile file, string? name)
        => FindName(file, name) ?? throw new ChangeRefusedException(new ChangeFault.FileRefused(rules.Allowed));

    /// <param name="session">The change, which holds the incident's row.</param>
    /// <param name="row">The incident.</param>
    /// <param name="file">Checked by <see cref="NameOf"/>.</param>
    /// <param name="name">From <see cref="NameOf"/>.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="ChangeRefusedException">The incident has as many files as it may.</exception>
    internal async Task AddAsync(ChangeSession session, WorkflowRow row, UploadedFile file, string name, CancellationToken cancellationToken)
    {
        if (await session.ScalarAsync<long>("select count(*) from attachments where incident_id = $1", cancellationToken, row.Key) >= rules.MostPerIncident)
        {
            throw new ChangeRefusedException(new ChangeFault.TooManyFiles(rules.MostPerIncident));
        }

        await session.ExecuteAsync(Hold, cancellationToken, file.Sha256);
        store.Keep(file);
        await session.ExecuteAsync(Write, cancellationToken, Guid.CreateVersion7(), name, file.MediaType, file.Size, file.Sha256, session.Request.By, row.At, row.Key);
    }
}
