namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>An import that can't begin because another one works on the database: later it can.</summary>
public sealed class ImportUnderWayException(string message) : ImportException(message);
