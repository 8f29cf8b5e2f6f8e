using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>How far an elder can look after themselves (自理能力).</summary>
[Description("How far an elder can look after themselves (自理能力).")]
public enum CareAbility
{
    [Description("Independent (自理).")]
    Independent,

    [Description("Semi-dependent (半自理).")]
    SemiDependent,

    [Description("Dependent (失能).")]
    Dependent,
}
