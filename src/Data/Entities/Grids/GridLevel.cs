using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The level of a grid (网格层级).</summary>
[Description("The level of a grid (网格层级).")]
public enum GridLevel
{
    [Description("A level-1 grid (一级网格): one community or two.")]
    Level1,

    [Description("A level-2 grid (二级网格): the smallest unit of community governance.")]
    Level2,
}
