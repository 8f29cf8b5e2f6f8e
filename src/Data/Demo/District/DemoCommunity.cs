namespace Jianye.DataHub.Data.Demo.District;

/// <param name="Name">With 居委会 at its end.</param>
internal sealed record DemoCommunity(string Code, string Name, DemoStreet Street, DemoGrid Level1)
{
    /// <summary>The name as people say it, without 居委会.</summary>
    public string Short { get; } = Name.Replace("居委会", "", StringComparison.Ordinal);
}
