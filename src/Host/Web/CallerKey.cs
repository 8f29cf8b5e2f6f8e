using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Host.Web;

/// <summary>For whom requests and streams are counted: a person, a department, an application; of roles without a subject the place.</summary>
internal readonly record struct CallerKey(Role Role, string? Subject, string? Platform, string? Place)
{
    public static CallerKey Of(Caller caller) => new(caller.Role, caller.Subject, caller.Platform, caller.Scope.Count > 0 ? caller.Scope[0] : null);
}
