using System.Collections;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.References;

/// <summary>What of a list of references a parameter holds: an array as long as the list, null for those that name no row of the entity by this key.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Key">The key.</param>
/// <param name="IsOfRecord">True for the key of a record, false for the data set in which it stands; without meaning for other keys.</param>
internal sealed record ReferencePart(EntityModel Entity, EntityKey Key, bool IsOfRecord = false)
{
    /// <summary>An array of keys, or of texts.</summary>
    public Array Of(IEnumerable? references)
    {
        var named = (references ?? Array.Empty<object>()).Cast<object?>()
            .Select(reference => reference is RowReference.ByKey byKey && byKey.Entity == Entity && byKey.Key == Key ? byKey.Parts : null);
        return Key is EntityKey.Id ? named.Select(KeyOf).ToArray() : named.Select(parts => parts is null ? null : Text(parts)).ToArray();
    }

    private Guid? KeyOf(IReadOnlyList<string>? parts) => parts is not null && WireId.TryRead(parts[0], out var type, out var key) && type == Entity.Name ? key : null;

    private string Text(IReadOnlyList<string> parts) => SendableText.Of(Key is EntityKey.Column ? parts[0] : IsOfRecord ? parts[2] : $"{parts[0]}/{parts[1]}");
}
