using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A group of residents in need of care (关爱群体).</summary>
[Description("A group of residents in need of care (关爱群体).")]
public enum CareGroup
{
    [Description("Elders whose children live elsewhere (空巢).")]
    EmptyNest,

    [Description("Elders living alone (独居).")]
    LivingAlone,

    [Description("Households on subsistence allowance (低保).")]
    LowIncome,

    [Description("People with a disability (残疾).")]
    Disabled,

    [Description("Entitled to preferential treatment (优抚).")]
    PreferentialTreatment,
}
