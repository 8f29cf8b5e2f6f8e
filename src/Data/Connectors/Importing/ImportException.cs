namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>An import that can't begin; the message is for the person who asked for it.</summary>
public class ImportException(string message) : Exception(message);
