using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Searching;

/// <summary>A text by which an object is found.</summary>
/// <param name="Of">The related object whose text it is; null for the object's own.</param>
/// <param name="Property">The text.</param>
/// <param name="Ways">How it may match: each but what it holds needs an index of its own.</param>
internal sealed record SearchedText(NavigationModel? Of, PropertyModel Property, SearchWays Ways)
{
    /// <summary>Whether a role sees all of it: whom it does not, it could find out by looking for.</summary>
    public bool IsSeenBy(Role role, EntityModel kind) => ColumnRights.Of(role, Of?.Target ?? kind, Property) == ColumnAccess.Full;
}
