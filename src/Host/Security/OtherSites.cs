namespace Jianye.DataHub.Host.Security;

/// <summary>Browsers say from which page a request comes.</summary>
internal static class OtherSites
{
    /// <returns>True for a request that a page of another origin made; programs, and people who type the address, are none.</returns>
    public static bool Sent(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
            || (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}");
    }
}
