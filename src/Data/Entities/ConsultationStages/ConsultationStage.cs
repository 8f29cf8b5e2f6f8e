using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A stage of a consultation (协商阶段).</summary>
public sealed class ConsultationStage : Entity
{
    /// <summary>Its place (阶段序号), 1 to 6.</summary>
    public int? Order { get; set; }

    /// <summary>Kind (阶段).</summary>
    public ConsultationStep? Kind { get; set; }

    /// <summary>When (时间).</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Outcome (结果).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Result { get; set; }

    /// <summary>Who attended (参加人员).</summary>
    [Personal(ColumnClass.Name)]
    public List<Attendance> Attendees { get; set; } = [];

    /// <summary>The key of the consultation.</summary>
    public Guid? ConsultationId { get; set; }

    /// <summary>The consultation (协商事项).</summary>
    public Consultation? Consultation { get; set; }

    /// <summary>The key of the actor.</summary>
    public Guid? ActorId { get; set; }

    /// <summary>Who acted (主持或提出人); null while nobody can be told for sure.</summary>
    public Resident? Actor { get; set; }
}
