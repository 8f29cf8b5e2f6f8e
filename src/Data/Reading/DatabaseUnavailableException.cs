namespace Jianye.DataHub.Data.Reading;

/// <summary>The database can't be reached, or ended the work: nothing is wrong with the question.</summary>
public sealed class DatabaseUnavailableException(Exception reason) : Exception("The database does not answer.", reason);
