namespace Jianye.DataHub.Host.Transports.Intake;

/// <summary>The place of a sent file in its platform's folder, as its sender gives it.</summary>
internal static class DeliveredPath
{
    private const int Longest = 1024;

    /// <param name="given">With slashes or backslashes; the platform's own folder before it may be left out.</param>
    /// <param name="slug">The platform.</param>
    /// <returns>The path beginning with the slug.</returns>
    /// <exception cref="IntakeException">It is none, or leads elsewhere.</exception>
    public static string Read(string? given, string slug)
    {
        var path = given?.Replace('\\', '/').Trim() ?? "";
        while (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        if (path.StartsWith($"{slug}/", StringComparison.Ordinal)) path = path[(slug.Length + 1)..];
        if (path.Length == 0) throw Refused("The file's place was expected as ?path=team/full-20180623/p0001.json or as a filename in Content-Disposition.");
        var isPlain = path.Length <= Longest && !path.Any(char.IsControl) && !path.StartsWith('/') && !path.Contains(':', StringComparison.Ordinal)
            && path.Split('/').All(part => part.Length > 0 && part != "." && part != "..");
        return isPlain ? $"{slug}/{path}" : throw Refused("A file's place was expected as a path inside of the platform's folder, without .., colons and control characters.");
    }

    private static IntakeException Refused(string message) => new(StatusCodes.Status400BadRequest, "HUB_INTAKE_PATH", message);
}
