using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Access;

/// <summary>Who may see what, as Markdown made from the declarations by which the hub decides: how much of which class of data a role sees, which rows, and which columns are of which class.</summary>
public static class AccessTables
{
    /// <summary>Before the tables in a guide.</summary>
    public const string Begin = "<!-- made by `hub schema access`: begin -->";

    /// <summary>After them.</summary>
    public const string End = "<!-- made by `hub schema access`: end -->";

    /// <summary>The same tables whenever the declarations are the same; ends with a line's end.</summary>
    public static string Print()
    {
        var text = new StringBuilder();
        Classes(text);
        Rows(text);
        Columns(text);
        return text.ToString();
    }

    /// <summary>A guide with the tables of now between its two marks.</summary>
    /// <exception cref="FormatException">The marks are not there, or not in their order.</exception>
    public static string PutInto(string guide)
    {
        var begin = guide.IndexOf(Begin, StringComparison.Ordinal);
        var end = guide.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new FormatException($"The file has no place for the tables: it needs a line {Begin} and after it a line {End}.");
        return $"{guide[..(begin + Begin.Length)]}\n{Print()}{guide[end..]}";
    }

    private static void Classes(StringBuilder text)
    {
        var roles = Enum.GetValues<Role>();
        text.Append("### Classes of data, and what roles see of them\n");
        Row(text, ["class", .. roles.Select(role => role == Role.Anonymous ? "no token" : $"`{RoleNames.Of(role)}`")]);
        Row(text, ["---", .. roles.Select(_ => "---")]);
        foreach (var column in Enum.GetValues<ColumnClass>().Where(column => column != ColumnClass.Public))
        {
            Row(text, [$"{Word(column)} ({Chinese(column)})", .. roles.Select(role => Word(role, column))]);
        }

        text.Append("\n*full*: shown, and may be compared, ordered and grouped by; *purpose*: so once a purpose is stated; *masked*: a part is shown, nothing compared; *-*: neither. What has no class is public to who sees the row.\n")
            .Append("Of the household's other members a `resident` sees ").AppendJoin(", ", OfOthers().Select(Field))
            .Append(" and the keys of what belongs to them. Masks: `王**` (name), `138****0001` (contact), `3201**********0011` (identifier), an address to its first number, a place to 0.005° (location); what has no mask is not shown.\n\n");
    }

    private static void Rows(StringBuilder text)
    {
        text.Append("### Rows\n");
        Row(text, ["entity", "everybody", "staff with a scope", "resident", "department"]);
        Row(text, ["---", "---", "---", "---", "---"]);
        foreach (var entity in HubModel.Instance.Entities.Values.Where(entity => EntityGuards.Declared.Contains(entity.ClrType)).OrderBy(entity => entity.Name, StringComparer.Ordinal))
        {
            var guard = EntityGuards.Of(entity.ClrType);
            if (guard.Roles is { } roles) Row(text, [$"`{entity.Name}`", "-", $"only {List(roles.Select(role => $"`{RoleNames.Of(role)}`"))}", RowWords.Of(guard.Person), "-"]);
            else Row(text, [$"`{entity.Name}`", RowWords.Of(guard.Public), RowWords.Of(guard.Territory), RowWords.Of(guard.Person), RowWords.Of(guard.Department)]);
        }

        text.Append("\nWhat everybody sees is seen by all the others too. `admin`, and `district-staff` and `analyst` without a scope, see every row where no roles are named; an `integrator` sees beside the public rows those that its platform delivered, the platform itself, its runs and its rejections, ")
            .Append("an `auditor` the public ones and the audit log.\n\n");
    }

    private static void Columns(StringBuilder text)
    {
        text.Append("### Columns that have a class\n");
        Row(text, ["entity", "columns"]);
        Row(text, ["---", "---"]);
        foreach (var entity in HubModel.Instance.Entities.Values.OrderBy(entity => entity.Name, StringComparer.Ordinal))
        {
            var classes = Named(entity).Where(column => column.Class != ColumnClass.Public).GroupBy(column => column.Class).OrderBy(group => group.Key)
                .Select(group => $"{Word(group.Key)}: {List(group.Select(column => column.Name).Order(StringComparer.Ordinal))}").ToList();
            if (classes.Count > 0) Row(text, [$"`{entity.Name}`", string.Join("; ", classes)]);
        }

        text.Append('\n');
    }

    /// <summary>Properties by the names that the graph has for them, members of objects after a point.</summary>
    private static IEnumerable<(string Name, ColumnClass Class)> Named(EntityModel entity) => entity.Properties.Values
        .SelectMany(property => property.Members.Values.Where(member => member.Class != ColumnClass.Public).Select(member => ($"`{Camel(property.Name)}.{Camel(member.Name)}`", member.Class))
            .Prepend((Field(property), property.Class)));

    private static IEnumerable<PropertyModel> OfOthers()
    {
        var residents = HubModel.Instance.Find(typeof(Resident));
        return residents.Properties.Values.Where(property => (property.Kind != ValueKind.Id || property == residents.Key) && ColumnRights.Of(Role.Resident, residents, property) != ColumnAccess.OwnRow);
    }

    private static string Word(Role role, ColumnClass column)
    {
        var access = ColumnRights.OfClass(role, column, hasPurpose: false);
        return access switch
        {
            ColumnAccess.Full => "full",
            ColumnAccess.NeedsPurpose => "purpose",
            ColumnAccess.Masked => "masked",
            _ => "-",
        };
    }

    private static string Word(ColumnClass column) => column == ColumnClass.FreeText ? "free text" : Camel(column.ToString());

    private static string Chinese(ColumnClass column) => column switch
    {
        ColumnClass.Name => "姓名",
        ColumnClass.Contact => "联系方式",
        ColumnClass.Identifier => "证件号码",
        ColumnClass.Sensitive => "敏感个人信息",
        ColumnClass.Location => "住址、位置",
        ColumnClass.FreeText => "自由文本",
        ColumnClass.Staff => "经办人",
        _ => "原始记录",
    };

    private static string Field(PropertyModel property) => $"`{Camel(property.Name)}`";

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string List(IEnumerable<string> words) => string.Join(", ", words);

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
