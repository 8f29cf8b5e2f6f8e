namespace Jianye.DataHub.Data.Auditing;

/// <summary>A month of the audit log can't be taken away; the message says why, in a sentence.</summary>
public sealed class AuditArchiveException(string message) : Exception(message);
