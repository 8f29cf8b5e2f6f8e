using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ConsultationStageType : EntityGraphType<ConsultationStage>
{
    public ConsultationStageType()
    {
        Show(
            consultationStage => consultationStage.Order,
            consultationStage => consultationStage.Kind,
            consultationStage => consultationStage.At,
            consultationStage => consultationStage.Result,
            consultationStage => consultationStage.Attendees,
            consultationStage => consultationStage.Consultation,
            consultationStage => consultationStage.Actor);
    }
}
