using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Tests.Unit.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

/// <summary>Single records of a platform, read by its folder.</summary>
internal static class Lines
{
    public static Task<IReadOnlyList<MappedRecord>> ReadAsync(string slug, string path, string text) => new PlatformFolder(slug).ReadAsync(path, Encoding.UTF8.GetBytes(text));

    public static async Task<MappedRecord> OneAsync(string slug, string path, string text) => Assert.Single(await ReadAsync(slug, path, text));

    /// <summary>A claim of the record as its JSON; null where it says nothing.</summary>
    public static string? Claim(this MappedRecord record, string member) => Member(record.Claims, member);

    /// <summary>A claim of a thing that the record speaks of.</summary>
    public static string? Gathered(this MappedRecord record, string dataset, string member) => Member(record.Gathered.Single(gathered => gathered.Dataset.Name == dataset).Claims, member);

    public static string? Member(ClaimDocument? claims, string member)
    {
        if (claims is null) return null;
        using var document = JsonDocument.Parse(claims.Json);
        return document.RootElement.TryGetProperty(member, out var value) ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;
    }
}
