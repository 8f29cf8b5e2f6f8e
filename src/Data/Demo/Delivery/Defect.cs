namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>What makes a record impossible; the default is nothing.</summary>
internal readonly record struct Defect(string? Reason)
{
    public static readonly Defect WrongCheckCharacter = new("ID_CHECKSUM");
    public static readonly Defect UnknownGrid = new("UNKNOWN_GRID");
    public static readonly Defect WrongCreditCode = new("USCC_CHECKSUM");
    public static readonly Defect ImpossibleDate = new("BAD_DATE");

    public bool IsNone => Reason is null;

    public DemoVerdict Verdict => IsNone ? DemoVerdict.Accept : DemoVerdict.Reject;

    public string Code => Reason ?? "";
}
