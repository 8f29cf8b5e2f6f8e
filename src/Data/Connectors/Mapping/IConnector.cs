namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A platform as declared by its folder of data: which files are its own, and what their records say.</summary>
public interface IConnector
{
    string Slug { get; }

    IReadOnlyList<DatasetDefinition> Datasets { get; }

    /// <summary>The files that belong to a data set, in delivery order (path order with numbers compared as numbers, full before delta),
    /// and those that match none, which are passed over and named in the run.</summary>
    DeliveryPlan Plan(IReadOnlyList<DeliveryFile> files);

    /// <summary>Reads one file as a stream of records in file order, in bounded memory; what a record says is mapped when it is asked for.</summary>
    /// <param name="file">A file of the plan.</param>
    /// <param name="companions">All files of the delivery by path: control files are found among them.</param>
    /// <param name="result">Receives the file's outcome when the stream has been read to its end; for a refused file
    /// (<see cref="FileOutcome.Verdict"/> reject) every record that could be read carries the file's reason as its rejection.</param>
    IAsyncEnumerable<ReadRecord> ReadAsync(
        PlannedFile file, IReadOnlyDictionary<string, DeliveryFile> companions, Action<FileOutcome> result, CancellationToken cancellationToken);
}
