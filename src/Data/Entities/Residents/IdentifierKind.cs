using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The kind of an identity document (证件类型).</summary>
[Description("The kind of an identity document (证件类型).")]
public enum IdentifierKind
{
    [Description("Citizen identity number (公民身份号码), GB 11643.")]
    CitizenId,

    [Description("Passport (护照).")]
    Passport,

    [Description("Another document (其他证件).")]
    Other,
}
