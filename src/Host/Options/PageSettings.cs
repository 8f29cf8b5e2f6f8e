using System.Globalization;
using Jianye.DataHub.Schema;

namespace Jianye.DataHub.Host.Options;

/// <summary>The page sizes of single fields: <c>Limits:Pages:Grid:incidents</c> (<c>HUB__LIMITS__PAGES__GRID__INCIDENTS</c>) = <c>20/200</c>, by default and at most.</summary>
internal static class PageSettings
{
    private const string Section = "Limits:Pages";

    /// <summary>Gives the limits what is set.</summary>
    /// <exception cref="SettingException">A size is out of its range, or the graph has no such field, or it has no pages.</exception>
    public static void Read(Settings settings, OperationLimits limits)
    {
        limits.Pages = settings.Pairs(Section).ToDictionary(
            pair => $"{pair.Outer}.{pair.Inner}", pair => Sizes($"{Section}:{pair.Outer}:{pair.Inner}", pair.Text), StringComparer.OrdinalIgnoreCase);
        if (limits.Pages.Count == 0) return;
        using var schema = new HubSchema(limits);
        if (schema.UnknownPages.Count == 0) return;
        throw new SettingException($"The setting {Section}:{schema.UnknownPages[0].Replace('.', ':')} names no field with pages; name a type and a field of schema.graphql, such as {Section}:Grid:incidents.");
    }

    private static PageSizes Sizes(string name, string text)
        => text.Split('/') is [var first, var second] && Size(first) is { } otherwise && Size(second) is { } most && otherwise <= most
            ? new PageSizes(otherwise, most)
            : throw new SettingException($"The setting {name} must be two sizes from 1 to {OperationLimits.MostPageSize}, by default and at most, such as 20/200, not \"{text}\".");

    private static int? Size(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= OperationLimits.MostPageSize ? size : null;
}
