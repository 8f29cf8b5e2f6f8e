using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Schema.Mutations;

/// <summary>Who may change what.</summary>
internal static class MutationRights
{
    /// <exception cref="ReadRequestException">The caller may not run it (AUTH_NOT_AUTHENTICATED, AUTH_NOT_AUTHORIZED).</exception>
    public static void Check(MutationField mutation, AccessRights rights)
    {
        if (rights.Role == Role.Anonymous) throw new ReadRequestException("AUTH_NOT_AUTHENTICATED", $"{mutation.Name} needs a token; send one in the Authorization header.");
        if (!mutation.Roles.Contains(rights.Role))
        {
            throw new ReadRequestException("AUTH_NOT_AUTHORIZED", $"{mutation.Name} is for {string.Join(" and ", mutation.Roles.Select(RoleNames.Of))}, not for {RoleNames.Of(rights.Role)}.");
        }
    }
}
