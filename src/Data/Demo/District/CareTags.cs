namespace Jianye.DataHub.Data.Demo.District;

/// <summary>Care groups of the register, by the codes of hub_care_group.</summary>
[Flags]
internal enum CareTags
{
    None = 0,

    /// <summary>DJLR, an elder living alone.</summary>
    LivingAlone = 1,

    /// <summary>KCLR, an elder whose children live elsewhere.</summary>
    EmptyNest = 2,

    /// <summary>CJ, disabled.</summary>
    Disabled = 4,

    /// <summary>YF, with preferential treatment.</summary>
    PreferentialTreatment = 8,

    /// <summary>DB, with a subsistence allowance.</summary>
    SubsistenceAllowance = 16,
}
