namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>The members of a coded value.</summary>
public enum CodePart
{
    Code,

    /// <summary>The Chinese name of the standard.</summary>
    Name,

    /// <summary>The project's English name.</summary>
    NameEn,

    TypeName,
}
