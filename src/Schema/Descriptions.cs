using System.Collections.Frozen;
using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Jianye.DataHub.Schema;

/// <summary>The words of the graph: they stand once, in the doc comments of the entities (and in <c>[Description]</c> of enum values).</summary>
internal static partial class Descriptions
{
    private static readonly FrozenDictionary<string, string> Comments = Load(typeof(Jianye.DataHub.Data.Entities.Entity).Assembly);

    public static string Of(Type type) => Comments.GetValueOrDefault($"T:{type.FullName}", "");

    public static string Of(MemberInfo property) => Comments.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}", "");

    /// <summary>The sentence of an enum or of one of its values.</summary>
    public static string Attribute(MemberInfo member) => member.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";

    private static FrozenDictionary<string, string> Load(Assembly assembly)
        => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Select(member => (Name: member.Attribute("name")!.Value, Summary: member.Element("summary")))
            .Where(member => member.Summary is not null)
            .ToFrozenDictionary(member => member.Name, member => Text(member.Summary!), StringComparer.Ordinal);

    private static string Text(XElement summary)
    {
        foreach (var reference in summary.Descendants("see").ToList()) reference.ReplaceWith(reference.Attribute("cref")?.Value.Split('.')[^1] ?? "");
        return Spaces().Replace(summary.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
