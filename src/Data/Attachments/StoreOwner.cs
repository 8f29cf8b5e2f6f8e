using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Data.Attachments;

/// <summary>Makes sure that a folder of attachments belongs to the database: the files of another one would be taken for left-overs and swept away.</summary>
public static class StoreOwner
{
    private const string Mark = "database";

    /// <summary>Marks a folder that nobody has as the database's.</summary>
    /// <exception cref="DatabaseException">It is another database's.</exception>
    public static async Task ClaimAsync(AttachmentStore store, HubDatabase database, CancellationToken cancellationToken)
    {
        await using var command = database.Writing.CreateCommand("select id::text from attachment_store");
        var id = (string)(await command.ExecuteScalarAsync(cancellationToken))!;
        AttachmentStore.MakeDirectory(store.Folder);
        var path = Path.Combine(store.Folder, Mark);
        if (!File.Exists(path)) await File.WriteAllTextAsync(path, id, cancellationToken);
        if ((await File.ReadAllTextAsync(path, cancellationToken)).Trim() != id)
        {
            throw new DatabaseException("The folder of attachments (Attachments:Folder) holds the files of another database; give each database a folder of its own.");
        }
    }
}
