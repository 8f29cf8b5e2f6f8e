using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>How satisfied a person was (满意度).</summary>
[Description("How satisfied a person was (满意度).")]
public enum Rating
{
    [Description("Satisfied (满意).")]
    Satisfied,

    [Description("Fairly satisfied (基本满意).")]
    FairlySatisfied,

    [Description("Dissatisfied (不满意).")]
    Dissatisfied,
}
