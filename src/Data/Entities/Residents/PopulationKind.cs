using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The kind of population a resident belongs to (人口类别).</summary>
[Description("The kind of population a resident belongs to (人口类别).")]
public enum PopulationKind
{
    [Description("Registered population (户籍人口).")]
    Registered,

    [Description("Floating population (流动人口).")]
    Floating,

    [Description("Overseas population (境外人口).")]
    Overseas,

    [Description("Left-behind population (留守人员).")]
    LeftBehind,

    [Description("Unknown kind (未知).")]
    Unknown,
}
