namespace Jianye.DataHub.Data.Reading.Searching;

/// <summary>How a text may match what is searched for.</summary>
[Flags]
internal enum SearchWays
{
    /// <summary>It holds all words, wherever they stand.</summary>
    Holds = 1,

    /// <summary>It begins with it, or is it.</summary>
    Begins = 2,

    /// <summary>Its pinyin initials begin with it, or are it.</summary>
    Initials = 4,

    All = Holds | Begins | Initials,
}
