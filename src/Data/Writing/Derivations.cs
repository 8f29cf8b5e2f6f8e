using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Fields that no record says as such: SQL over its claims.</summary>
internal static class Derivations
{
    /// <summary>When an incident was first entered: by its first step, else when it was seen.</summary>
    private const string ReportedAt =
        "coalesce((c.claims->>'reportedAt')::timestamptz, (c.claims->'history'->0->>'at')::timestamptz, (c.claims->>'occurredAt')::timestamptz)";

    /// <summary>The steps between the versions of a record that were taken in, each at the platform's own time; a jump stands as it came. The first version,
    /// which most records are, is told without a look at others.</summary>
    private const string Versions = $"""
        case when c.occurrence > 1 then (
            select jsonb_agg({Step} order by v.occurrence)
            from (
                select s.occurrence, s.watermark, s.claims->>'state' as state, lag(s.claims->>'state') over (order by s.occurrence) as before
                from source_records s
                where (s.dataset, s.source_key) = (c.dataset, c.source_key) and s.occurrence <= c.occurrence and s.verdict in ('accept', 'withdrawn') and s.claims ? 'state'
            ) v
            where v.state is distinct from v.before)
        when c.claims ? 'state' then (select jsonb_build_array({Step}) from (select c.watermark, null::text as before, c.claims->>'state' as state) v) end
        """;

    private const string Step = """
        jsonb_strip_nulls(jsonb_build_object('at', to_char(to_timestamp(v.watermark / 1000.0) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'from', v.before, 'to', v.state))
        """;

    private static readonly Dictionary<(Type, string), string> All = new()
    {
        [(typeof(Incident), nameof(Incident.ReportedAt))] = ReportedAt,
        [(typeof(Incident), nameof(Incident.FirstResponseDueAt))] = $"{ReportedAt} + interval '15 minutes'",
        [(typeof(Incident), nameof(Incident.FirstRespondedAt))] =
            "(select min((s->>'at')::timestamptz) from jsonb_array_elements(c.claims->'history') s where s->>'to' <> 'DISCOVERED')",
        [(typeof(Incident), nameof(Incident.History))] = "hub_history(c.claims->'history')",
        [(typeof(AdmissionRequest), nameof(AdmissionRequest.History))] = Versions,
        [(typeof(Booking), nameof(Booking.History))] = Versions,
        [(typeof(CareOrder), nameof(CareOrder.History))] = Versions,
        [(typeof(ComplexApplication), nameof(ComplexApplication.History))] = Versions,
        [(typeof(MicroDeed), nameof(MicroDeed.History))] = Versions,
        [(typeof(MicroWish), nameof(MicroWish.History))] = Versions,
        [(typeof(PublicWelfareProject), nameof(PublicWelfareProject.History))] = Versions,
        [(typeof(ServiceRequest), nameof(ServiceRequest.History))] = Versions,
        [(typeof(ServiceRequest), nameof(ServiceRequest.Number))] = "coalesce(c.claims->>'number', c.source_key)",
        [(typeof(Consultation), nameof(Consultation.State))] = ConsultationSteps.State,
        [(typeof(Consultation), nameof(Consultation.History))] = ConsultationSteps.History,
        [(typeof(ServiceItem), nameof(ServiceItem.Code))] = "coalesce(c.claims->>'code', c.source_key)",
        [(typeof(ServiceItem), nameof(ServiceItem.Title))] = "coalesce(c.claims->>'title', c.claims->>'code', c.source_key)",
    };

    /// <summary>Fields taken over from another entity: its table and the value, in terms of the reference's join (<c>r_</c> and its column).</summary>
    private static readonly Dictionary<(Type, string), (string Table, string Value)> Taken = new()
    {
        [(typeof(Address), nameof(Address.Location))] = ("buildings", "r_building_id.location"),
    };

    /// <summary>Where a field is taken over from; null for one that is not.</summary>
    public static (string Table, string Value)? FindTaken(Type entity, string property) => Taken.TryGetValue((entity, property), out var taken) ? taken : null;

    /// <summary>Whether fields of others are taken over from a table.</summary>
    public static bool TakenFrom(string table) => Taken.Values.Any(taken => taken.Table == table);

    public static string? Find(Type entity, string property) => All.GetValueOrDefault((entity, property));
}
