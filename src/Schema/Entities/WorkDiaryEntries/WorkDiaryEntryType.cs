using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class WorkDiaryEntryType : EntityGraphType<WorkDiaryEntry>
{
    public WorkDiaryEntryType()
    {
        Show(
            workDiaryEntry => workDiaryEntry.Date,
            workDiaryEntry => workDiaryEntry.Slot,
            workDiaryEntry => workDiaryEntry.Kind,
            workDiaryEntry => workDiaryEntry.Text,
            workDiaryEntry => workDiaryEntry.Hours,
            workDiaryEntry => workDiaryEntry.Review,
            workDiaryEntry => workDiaryEntry.Worker,
            workDiaryEntry => workDiaryEntry.Visited,
            workDiaryEntry => workDiaryEntry.Grid,
            workDiaryEntry => workDiaryEntry.Level1Grid,
            workDiaryEntry => workDiaryEntry.Community,
            workDiaryEntry => workDiaryEntry.Street);
    }
}
