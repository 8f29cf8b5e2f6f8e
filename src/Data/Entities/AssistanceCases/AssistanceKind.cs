using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The kind of assistance (救助类别).</summary>
[Description("The kind of assistance (救助类别).")]
public enum AssistanceKind
{
    [Description("Minimum living allowance (低保), 11.")]
    SubsistenceAllowance,

    [Description("Support in extreme poverty (特困), 12.")]
    ExtremePoverty,

    [Description("Subsidy for the disabled (残疾人补贴), 21.")]
    DisabilitySubsidy,

    [Description("Old-age allowance (高龄津贴), 31.")]
    OldAgeAllowance,

    [Description("Preferential treatment of veterans and their families (优抚), 41.")]
    PreferentialTreatment,
}
