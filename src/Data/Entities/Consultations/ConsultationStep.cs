using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A step of the six-step consultation (协商阶段), also its state.</summary>
[Description("A step of the six-step consultation (协商阶段), also its state.")]
public enum ConsultationStep
{
    [Description("Residents raise the matter (居民提事).")]
    Raised,

    [Description("The grid deliberates (网格议事).")]
    Deliberating,

    [Description("A meeting decides (会议定事).")]
    Decided,

    [Description("It is handled jointly (联动办事).")]
    JointHandling,

    [Description("The residents evaluate (群众评事).")]
    Evaluating,

    [Description("The outcome is published (公开晒事).")]
    Published,
}
