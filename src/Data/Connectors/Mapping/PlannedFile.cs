namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>A file with what its path says.</summary>
/// <param name="File">The bytes.</param>
/// <param name="Datasets">The data sets that the file may hold: one, or several where a file has sheets or COPY blocks.</param>
/// <param name="DeliveryDate">The date in its name, which orders full dumps; null where the name has none.</param>
/// <param name="IsFull">True for a full delivery or dump, false for a delta.</param>
/// <param name="Mark">What stands behind the date where a delivery was sent again, e.g. <c>_R1</c>; empty elsewhere.</param>
/// <param name="IsRepair">True for a file of rejected records that were mended (Repair/RepairExporter).</param>
public sealed record PlannedFile(DeliveryFile File, IReadOnlyList<DatasetDefinition> Datasets, DateOnly? DeliveryDate, bool IsFull, string Mark, bool IsRepair = false);
