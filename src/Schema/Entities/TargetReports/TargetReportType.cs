using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class TargetReportType : EntityGraphType<TargetReport>
{
    public TargetReportType()
    {
        Show(
            targetReport => targetReport.Month,
            targetReport => targetReport.Value,
            targetReport => targetReport.Progress,
            targetReport => targetReport.ReportedOn,
            targetReport => targetReport.Note,
            targetReport => targetReport.Reporter,
            targetReport => targetReport.Indicator,
            targetReport => targetReport.Organization);
    }
}
