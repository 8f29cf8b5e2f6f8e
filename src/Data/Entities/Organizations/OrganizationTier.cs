using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The standing of a social organization (社会组织层级).</summary>
[Description("The standing of a social organization (社会组织层级).")]
public enum OrganizationTier
{
    [Description("Leading social organization (领军型社会组织).")]
    Leading,

    [Description("Brand social organization (品牌社会组织).")]
    Brand,
}
