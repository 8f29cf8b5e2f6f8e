using GraphQL.Types;

namespace Jianye.DataHub.Schema;

/// <summary>How many items a page of one field has.</summary>
/// <param name="Default">When nobody says how many.</param>
/// <param name="Maximum">At most.</param>
public sealed record PageSizes(int Default, int Maximum)
{
    private const string Key = "hub:pages";

    /// <summary>Those of a field; null where it has no pages.</summary>
    internal static PageSizes? Of(FieldType field) => field.GetMetadata<PageSizes?>(Key);

    internal FieldType On(FieldType field)
    {
        field.Metadata[Key] = this;
        return field;
    }
}
