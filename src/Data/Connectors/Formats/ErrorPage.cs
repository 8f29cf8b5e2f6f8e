namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Tells a page of a web server from the data that should have come in its place.</summary>
internal static class ErrorPage
{
    public static FileException Exception => new("SOURCE_ERROR", "The source answered with an error instead of data.");

    /// <summary>No table and no list of records begins like HTML, XML or a JSON object.</summary>
    /// <param name="start">The first line.</param>
    public static bool IsWhereTableWasExpected(string start) => start.AsSpan().TrimStart() is ['<' or '{', ..];
}
