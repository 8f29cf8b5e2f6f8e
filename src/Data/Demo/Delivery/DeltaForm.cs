namespace Jianye.DataHub.Data.Demo.Delivery;

/// <summary>How a platform tells inserts, updates and deletions apart.</summary>
/// <param name="OperationField">The field that holds one of the three words.</param>
/// <param name="StampField">The watermark.</param>
/// <param name="Stamp">Its spelling.</param>
internal sealed record DeltaForm(
    string OperationField, string Insert, string Update, string Delete, string StampField, Func<DateTime, string> Stamp);
