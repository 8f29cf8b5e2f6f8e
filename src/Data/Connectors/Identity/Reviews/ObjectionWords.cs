namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>The words for what speaks against two mentions being one person.</summary>
internal static class ObjectionWords
{
    public const string OtherName = "OTHER_NAME";
    public const string OtherNumber = "OTHER_NUMBER";
    public const string OtherBirthDate = "OTHER_BIRTH_DATE";
    public const string OtherSex = "OTHER_SEX";
    public const string OtherIdPart = "OTHER_ID_PART";
    public const string SameRegister = "SAME_REGISTER";
    public const string TwoFit = "TWO_FIT";

    /// <summary>A decision: what it keeps apart is no longer in doubt.</summary>
    public const string Decision = "DECISION";
}
