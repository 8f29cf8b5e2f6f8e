using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class TimeEntryType : EntityGraphType<TimeEntry>
{
    public TimeEntryType()
    {
        Show(
            timeEntry => timeEntry.Kind,
            timeEntry => timeEntry.Hours,
            timeEntry => timeEntry.At,
            timeEntry => timeEntry.Memo,
            timeEntry => timeEntry.Account,
            timeEntry => timeEntry.Counterparty,
            timeEntry => timeEntry.Activity);
    }
}
