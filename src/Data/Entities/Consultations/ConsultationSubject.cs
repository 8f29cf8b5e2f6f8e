using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>What a consultation is about (协商内容).</summary>
[Description("What a consultation is about (协商内容).")]
public enum ConsultationSubject
{
    [Description("An important matter (重要事项).")]
    ImportantMatter,

    [Description("A hard problem (难点问题).")]
    HardProblem,

    [Description("Help in pairs (结对帮扶).")]
    PairingHelp,
}
