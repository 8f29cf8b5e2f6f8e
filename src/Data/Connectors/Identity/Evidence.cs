namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>The words for why two mentions are one person (docs/guides/integrators.md, "Who is who").</summary>
internal static class Evidence
{
    public const string PlatformKey = "PLATFORM_KEY";
    public const string CitizenId = "CITIZEN_ID";
    public const string Passport = "PASSPORT";
    public const string NamePhone = "NAME_PHONE";
    public const string NameIdPart = "NAME_ID_PART";
    public const string NameBirth = "NAME_BIRTH";
    public const string NameAddress = "NAME_ADDRESS";
    public const string WorkerNumber = "WORKER_NUMBER";
    public const string Post = "POST";

    /// <summary>A clerk has said so.</summary>
    public const string Decision = "DECISION";
}
