using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Searching;

/// <summary>By which texts an object is found, in the order in which kinds stand where they match alike.</summary>
public static class SearchedTexts
{
    /// <summary>All addresses begin alike, and nobody looks for a whole one by its initials; a code has none.</summary>
    private static readonly Dictionary<string, SearchWays> Fewer = new()
    {
        [nameof(Address.Text)] = SearchWays.Holds,
        [nameof(Grid.Code)] = SearchWays.Holds | SearchWays.Begins,
    };

    private static readonly (Type Kind, string[] Texts)[] Declared =
    [
        (typeof(Resident), [nameof(Resident.Name)]),
        (typeof(Household), ["Head.Name", "Address.Text"]),
        (typeof(Address), [nameof(Address.Text)]),
        (typeof(Organization), [nameof(Organization.Name)]),
        (typeof(ServiceItem), [nameof(ServiceItem.Title)]),
        (typeof(ServicePoint), [nameof(ServicePoint.Name)]),
        (typeof(Street), [nameof(Street.Name), nameof(Street.Code)]),
        (typeof(Community), [nameof(Community.Name), nameof(Community.Code)]),
        (typeof(Grid), [nameof(Grid.Name), nameof(Grid.Code)]),
    ];

    /// <summary>What can be searched.</summary>
    public static IReadOnlyList<EntityModel> Kinds { get; } = [.. Declared.Select(kind => HubModel.Instance.Find(kind.Kind))];

    internal static IReadOnlyList<SearchedText> Of(EntityModel kind) => [.. Declared.Single(declared => declared.Kind == kind.ClrType).Texts.Select(text => Read(kind, text))];

    private static SearchedText Read(EntityModel kind, string text)
    {
        var (relation, property) = text.Split('.') is [var first, var last] ? (kind.Navigations[first], last) : (null, text);
        return new SearchedText(relation, (relation?.Target ?? kind).Properties[property], Fewer.GetValueOrDefault(property, SearchWays.All));
    }
}
