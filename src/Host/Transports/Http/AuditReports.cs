using Jianye.DataHub.Data.Auditing;

namespace Jianye.DataHub.Host.Transports.Http;

/// <summary>What the operator hears of the audit log.</summary>
internal static partial class AuditReports
{
    public static Action<string> To(ILogger<AuditLog> log) => sentence => Tell(log, sentence);

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Sentence}")]
    private static partial void Tell(ILogger log, string sentence);
}
