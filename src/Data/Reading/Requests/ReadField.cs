using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>One member of a row's JSON object.</summary>
public abstract record ReadField(string ResponseKey)
{
    /// <summary>The wire id: base64 of <c>Type:key</c>.</summary>
    public sealed record Id(string ResponseKey) : ReadField(ResponseKey);

    /// <summary>A fixed JSON value, e.g. <c>__typename</c>.</summary>
    public sealed record Fixed(string ResponseKey, string Json) : ReadField(ResponseKey);

    /// <summary>A scalar, enum or scalar list.</summary>
    public sealed record Value(string ResponseKey, PropertyModel Property) : ReadField(ResponseKey);

    /// <summary>A coded value as an object of its code and names; <c>null</c> where the code is.</summary>
    public sealed record Code(string ResponseKey, PropertyModel Property, IReadOnlyList<(string ResponseKey, CodePart Part)> Parts) : ReadField(ResponseKey);

    /// <summary>A geometry as a GeoJSON object.</summary>
    public sealed record GeoJson(string ResponseKey, PropertyModel Property, GeoJsonForm Form, IReadOnlyList<GeoJsonMember> Members) : ReadField(ResponseKey);

    /// <summary>A value object or a list of them; <see cref="Selection"/> holds only <see cref="Value"/>, <see cref="Code"/> and <see cref="Fixed"/>.</summary>
    public sealed record Object(string ResponseKey, PropertyModel Property, ReadSelection Selection) : ReadField(ResponseKey);

    /// <summary>The key that a record of the row has in a former platform; <c>null</c> where none may be seen.</summary>
    /// <param name="Parts">Of it <c>platform</c>, <c>dataset</c> and <c>key</c>, or null with a fixed value.</param>
    public sealed record RecordKey(string ResponseKey, IReadOnlyList<(string ResponseKey, string? Part, string? Json)> Parts) : ReadField(ResponseKey);

    /// <summary>The related row, <c>null</c> where there is none.</summary>
    public sealed record ToOne(string ResponseKey, NavigationModel Navigation, ReadSelection Selection) : ReadField(ResponseKey);

    /// <summary>A page of related rows.</summary>
    public sealed record ToMany(string ResponseKey, NavigationModel Navigation, ReadCollection Read) : ReadField(ResponseKey);

    /// <summary>Figures of groups of related rows.</summary>
    public sealed record Aggregate(string ResponseKey, NavigationModel Navigation, ReadAggregate Read) : ReadField(ResponseKey);
}
