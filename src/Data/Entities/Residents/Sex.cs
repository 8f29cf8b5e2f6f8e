using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Sex by GB/T 2261.1 (性别).</summary>
[Description("Sex by GB/T 2261.1 (性别).")]
public enum Sex
{
    [Description("Unknown sex (未知的性别), code 0.")]
    Unknown,

    [Description("Male (男性), code 1.")]
    Male,

    [Description("Female (女性), code 2.")]
    Female,

    [Description("Sex not stated (未说明的性别), code 9.")]
    NotStated,
}
