namespace Jianye.DataHub.Data.Demo.District;

internal static class CareTagCodes
{
    private static readonly (CareTags Tag, string Code)[] Codes =
    [
        (CareTags.LivingAlone, "DJLR"), (CareTags.EmptyNest, "KCLR"), (CareTags.Disabled, "CJ"),
        (CareTags.PreferentialTreatment, "YF"), (CareTags.SubsistenceAllowance, "DB"),
    ];

    public static IEnumerable<string> CodesOf(this CareTags tags) =>
        Codes.Where(pair => tags.HasFlag(pair.Tag)).Select(pair => pair.Code);
}
