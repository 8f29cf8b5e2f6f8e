using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>A request that can't be answered.</summary>
/// <param name="Code">The code that its error has.</param>
/// <param name="Body">What is sent.</param>
/// <param name="IsGraphQL">True where the body is a GraphQL request, whatever is wrong with it: the older media type then has status 200.</param>
internal sealed record BadRequest(string Code, byte[] Body, bool IsGraphQL = true)
{
    /// <summary>A document that is wrong in itself.</summary>
    public static BadRequest Query(string code, string query) => Asking(code, query, "{}");

    /// <summary>A document whose variables are wrong.</summary>
    /// <param name="variables">JSON as it is sent.</param>
    public static BadRequest Asking(string code, string query, string variables)
        => new(code, Encoding.UTF8.GetBytes($$"""{"query":"{{JavaScriptEncoder.Default.Encode(query)}}","variables":{{variables}}}"""));

    /// <summary>A body that is no GraphQL request.</summary>
    public static BadRequest Text(string code, string body) => new(code, Encoding.UTF8.GetBytes(body), IsGraphQL: false);

    /// <summary>A filter of residents by a variable.</summary>
    public static BadRequest Where(string code, object where)
        => Asking(code, "query($where: ResidentFilterInput) { residents(where: $where) { totalCount } }", JsonSerializer.Serialize(new { where }));

    /// <summary>A given geometry, by variable.</summary>
    /// <param name="geometry">JSON as it is sent.</param>
    public static BadRequest Geometry(string code, string geometry)
        => Asking(code, "query($g: Geometry!) { residents(where: { location: { within: { geometry: $g } } }) { totalCount } }", $$"""{"g":{{geometry}}}""");
}
