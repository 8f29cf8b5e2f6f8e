using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The category of an incident (事件类别).</summary>
[Description("The category of an incident (事件类别).")]
public enum IncidentCategory
{
    [Description("Sanitation (环境卫生), A01.")]
    Sanitation,

    [Description("Public facilities (公共设施), A02.")]
    PublicFacilities,

    [Description("Dispute over noise (邻里矛盾：噪音), A03.")]
    NoiseDispute,

    [Description("Dispute over water leaks (邻里矛盾：漏水), A04.")]
    LeakDispute,

    [Description("Property service (物业服务), A05.")]
    PropertyService,

    [Description("Fire safety (消防安全), A06.")]
    FireSafety,

    [Description("Help with livelihood (民生求助), A07.")]
    LivelihoodHelp,

    [Description("Illegal construction (违章搭建), A08.")]
    IllegalConstruction,

    [Description("City order (市容秩序), A09.")]
    CityOrder,

    [Description("Other (其他), A10.")]
    Other,
}
