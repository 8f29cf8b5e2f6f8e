namespace Jianye.DataHub.Data.Auditing;

/// <summary>It can't be written down who reads or changes personal data: nothing may be answered.</summary>
public sealed class AuditUnavailableException(Exception reason) : Exception("The audit log can't be written.", reason)
{
    /// <summary>For callers.</summary>
    public const string Sentence = "The hub can't write down who reads or changes personal data, and does neither until it can; send the request again in a moment.";
}
