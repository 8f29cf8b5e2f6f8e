namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>A form in which files come. One file a format; all read as a stream in bounded memory.</summary>
internal interface IFormat
{
    /// <summary>The name that connector.json gives.</summary>
    string Name { get; }

    /// <summary>The options of a data set that it must be given.</summary>
    IReadOnlyList<string> Needs => [];

    /// <summary>The options of a data set that it may be given beside these.</summary>
    IReadOnlyList<string> Takes => [];

    /// <summary>What is wrong with a path to the records, in a sentence; null where nothing is.</summary>
    string? FaultOfRows(string rows) => null;

    /// <summary>Looks for what refuses a file as a whole but shows only after records that could be read: nothing of it may be applied then.</summary>
    /// <returns>Null where nothing does.</returns>
    Task<FileException?> LookThroughAsync(Func<Stream> open, FormatOptions options, CancellationToken cancellationToken) => Task.FromResult<FileException?>(null);

    /// <exception cref="FileException">The file is refused as a whole.</exception>
    IAsyncEnumerable<SourceRecord> ReadAsync(Func<Stream> open, FormatOptions options, CancellationToken cancellationToken);
}
