using System.Text.Json;
using GraphQL.Types;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Searching;
using Jianye.DataHub.Schema.Entities;

namespace Jianye.DataHub.Schema.Roots;

/// <summary><c>search</c>: people, households, addresses, organizations, services and grids in one list.</summary>
internal static class SearchTypes
{
    public const string Name = "search";

    private const string Result = "SearchResult";

    private const string Kind = "SearchKind";

    public static FieldType Field(OperationLimits limits)
    {
        var sizes = limits.PagesOf("Query", Name);
        var field = References.Field(Name, References.NonNullListOf(Result), "People, households, addresses, organizations, services and places of the district by a part of their text (全局搜索), "
            + "the best matches first: the text itself, what begins with it, what has its pinyin initials (JY for 建邺), what holds all of its words, what begins with its initials; shorter texts before longer ones. "
            + "Traditional characters, full width and capital letters find simplified ones, half width and small letters, and the other way round. Kinds whose texts the caller may not see whole are left out.");
        field.Arguments = new QueryArguments(
            References.Argument("text", References.NonNull("String"), $"What to look for (搜索文本), {SearchedWords.Fewest} to {SearchedWords.Most} characters; words are parted by blanks."),
            References.Argument("kinds", References.ListOf(Kind), "Only these kinds (对象类型); all by default. One that the caller may not search is refused when it is named."),
            References.Argument("near", References.To("NearInput"), "Only what has a place, nearer ones first among those that match alike (附近)."),
            References.Argument("first", References.To("Int"), $"How many (条数), 0 to {sizes.Maximum}; {sizes.Default} by default."));
        return new FieldBinding.Search().On(sizes.On(field));
    }

    public static IEnumerable<IGraphType> All(IReadOnlyCollection<EntityGraphType> entities)
    {
        var kinds = new EnumerationGraphType { Name = Kind, Description = "What can be searched (可搜索的对象类型)." };
        var result = new UnionGraphType { Name = Result, Description = "Something that was found (搜索结果).", ResolveType = _ => null };
        foreach (var type in SearchedTexts.Kinds.Select(kind => entities.Single(type => type.Entity == kind)))
        {
            kinds.Add(new EnumValueDefinition(JsonNamingPolicy.SnakeCaseUpper.ConvertName(type.Name), type.Name) { Description = type.Description });
            result.AddPossibleType(type);
        }

        yield return kinds;
        yield return result;
    }

    /// <summary>The kind of a word of the enumeration.</summary>
    public static EntityModel KindOf(object? value) => HubModel.Instance.Entities[(string)value!];
}
