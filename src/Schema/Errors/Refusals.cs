using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Schema.Errors;

/// <summary>Says of a field that it is null since the caller may not see it.</summary>
internal static class Refusals
{
    public static GraphError Of(ReadRefusal refusal, AccessRights rights) => refusal.IsKey ? OfKey(refusal, rights) : refusal.NeedsPurpose
        ? new GraphError("HUB_PURPOSE_REQUIRED", $"{refusal.Field} is shown only for a purpose, which is written down; send it in the header X-Purpose, such as X-Purpose: home visit.") { Path = [.. refusal.Path] }
        : rights.Role == Role.Anonymous
        ? new GraphError("AUTH_NOT_AUTHENTICATED", $"{refusal.Field} is shown only with a token; send one in the Authorization header.") { Path = [.. refusal.Path] }
        : new GraphError("AUTH_NOT_AUTHORIZED", $"{refusal.Field} is not shown to {RoleNames.Of(rights.Role)}; leave it out, or ask with a token of another role.") { Path = [.. refusal.Path] };

    /// <summary>Rows by a column that the caller may not see: none are found.</summary>
    private static GraphError OfKey(ReadRefusal refusal, AccessRights rights) => refusal.NeedsPurpose
        ? new GraphError("HUB_PURPOSE_REQUIRED", $"{refusal.Field} is a key only for a purpose, which is written down; send it in the header X-Purpose, or name objects by id.") { Path = [.. refusal.Path] }
        : rights.Role == Role.Anonymous
        ? new GraphError("AUTH_NOT_AUTHENTICATED", $"{refusal.Field} is a key only with a token; send one in the Authorization header, or name objects by id.") { Path = [.. refusal.Path] }
        : new GraphError("AUTH_NOT_AUTHORIZED", $"{refusal.Field} is no key for {RoleNames.Of(rights.Role)}, who does not see all of it; name objects by id.") { Path = [.. refusal.Path] };
}
