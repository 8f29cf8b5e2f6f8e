namespace Jianye.DataHub.Data.Access;

/// <summary>How much of a property a caller sees.</summary>
internal enum ColumnAccess
{
    /// <summary>All of it; it may be filtered and ordered by.</summary>
    Full,

    /// <summary>In the caller's own row all of it, in others nothing.</summary>
    OwnRow,

    /// <summary>Nothing, until the caller says for what purpose it asks; then all of it.</summary>
    NeedsPurpose,

    /// <summary>A part of it: <c>王**</c>, a point to half a kilometre.</summary>
    Masked,

    /// <summary>Nothing.</summary>
    Refused,
}
