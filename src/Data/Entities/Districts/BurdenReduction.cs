namespace Jianye.DataHub.Data.Entities;

/// <summary>What the reform took off the communities (社区减负), as counts.</summary>
public sealed class BurdenReduction
{
    /// <summary>Work tasks cancelled (取消工作任务).</summary>
    public int Tasks { get; set; }

    /// <summary>Appraisals cancelled (取消评比).</summary>
    public int Appraisals { get; set; }

    /// <summary>Bodies cancelled (取消机构).</summary>
    public int Bodies { get; set; }

    /// <summary>Ledgers cancelled (取消台账).</summary>
    public int Ledgers { get; set; }

    /// <summary>Network platforms joined (整合社区网络平台).</summary>
    public int Platforms { get; set; }
}
