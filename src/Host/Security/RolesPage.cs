using System.Globalization;
using System.Text;
using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Host.Security;

/// <summary>The page on which the role of the query page is chosen. It runs no script.</summary>
internal static class RolesPage
{
    private const string Head = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Roles - Jianye DataHub</title>
        <style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:46rem;padding:0 1rem}td{padding:.25rem 1.5rem .25rem 0}button{font:inherit;min-width:11rem;padding:.25rem .75rem;text-align:left}</style></head>
        <body><h1>Ask as … 以何种角色查询</h1>
        <p>A click leads to the query page; documents that are created there from now on ask with a token of that role, for eight hours. Documents that are open keep theirs.
        点击后进入查询页面，此后新建的文档以该角色查询，有效八小时。</p><table>
        """;

    private static readonly Dictionary<Role, string> Words = new()
    {
        [Role.Resident] = "居民 · one resident's own record, household, requests and orders",
        [Role.GridMember] = "网格员 · grid 320105001013005",
        [Role.CommunityStaff] = "社区工作人员 · community 320105001013",
        [Role.StreetStaff] = "街道工作人员 · street 320105001",
        [Role.DistrictStaff] = "区级工作人员 · the district",
        [Role.Department] = "职能部门 · what was dispatched to one department",
        [Role.Analyst] = "分析人员 · the district without direct identifiers",
        [Role.Integrator] = "平台对接方 · platform 03-wo-grid",
        [Role.Auditor] = "审计人员 · no person",
        [Role.Admin] = "管理员 · everything",
    };

    /// <param name="chosen">The role that is chosen now.</param>
    public static string Write(Role chosen)
    {
        var page = new StringBuilder(Head);
        foreach (var (name, role) in RoleNames.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td><form method=\"post\" action=\"?role={name}\"><button{(role == chosen ? " autofocus" : "")}>{(role == chosen ? "● " : "")}{name}</button></form></td>")
                .Append(CultureInfo.InvariantCulture, $"<td>{Words[role]}</td><td><a href=\"development-token?role={name}\">token</a></td></tr>\n");
        }

        return page.Append("</table></body></html>\n").ToString();
    }
}
