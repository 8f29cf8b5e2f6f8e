using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ConsultationType : EntityGraphType<Consultation>
{
    public ConsultationType()
    {
        Show(
            consultation => consultation.Number,
            consultation => consultation.Topic,
            consultation => consultation.Subject,
            consultation => consultation.State,
            consultation => consultation.Score,
            consultation => consultation.RaisedAt,
            consultation => consultation.History,
            consultation => consultation.Grid,
            consultation => consultation.Level1Grid,
            consultation => consultation.Community,
            consultation => consultation.Street,
            consultation => consultation.Stages,
            consultation => consultation.Meetings);
    }
}
