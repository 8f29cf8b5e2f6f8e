namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>A word by which two mentions may be found to be one person or to speak against it: beside a name, or by itself.</summary>
/// <param name="Kind">Which word it is.</param>
/// <param name="Name">The name beside it; empty where the word stands by itself.</param>
/// <param name="Word">The word.</param>
internal readonly record struct EvidenceKey(char Kind, string Name, string Word)
{
    public const char Phone = 'P';
    public const char Dwelling = 'A';
    public const char Birth = 'B';
    public const char IdPart = 'I';
    public const char Worker = 'W';
    public const char Post = 'O';
    public const char CitizenId = 'C';
    public const char Passport = 'S';

    /// <summary>The data set stands for the name, the platform's key for the word.</summary>
    public const char Record = 'K';

    /// <summary>Whom a mention was taken for.</summary>
    public const char Resident = 'R';
}
