namespace Jianye.DataHub.Data.Access;

/// <summary>What kind of personal data a property holds; declared beside it (<see cref="Entities.PersonalAttribute"/>).</summary>
public enum ColumnClass
{
    /// <summary>None.</summary>
    Public,

    /// <summary>The name of a person (姓名).</summary>
    Name,

    /// <summary>How a person is reached (联系方式).</summary>
    Contact,

    /// <summary>A number that stands for the person (证件号码).</summary>
    Identifier,

    /// <summary>What the law calls sensitive (敏感个人信息), and what is told of groups in need.</summary>
    Sensitive,

    /// <summary>Where a person lives or is (住址、位置), to the door.</summary>
    Location,

    /// <summary>Words that people have written, in which anything may stand (自由文本).</summary>
    FreeText,

    /// <summary>Who of the staff did something, and from where (经办人).</summary>
    Staff,

    /// <summary>What a platform delivered (原始记录), field by field or as it came.</summary>
    Record,
}
