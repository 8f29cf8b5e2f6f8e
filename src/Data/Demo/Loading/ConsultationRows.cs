using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>What communities deliberate: thirty matters each in three years, each as far as it came.</summary>
internal static class ConsultationRows
{
    private const int PerCommunity = 30;
    private const int DaysBetweenSteps = 6;

    private static readonly ConsultationStep[] Steps = Enum.GetValues<ConsultationStep>();
    private static readonly string[] Topics = ["老楼加装电梯（样例）", "垃圾房选址（样例）", "停车位调整（样例）", "广场舞时间（样例）", "物业选聘（样例）"];
    private static readonly string[] Results = ["通过方案", "形成意见", "已公开"];

    public static int Count(LoadedDistrict loaded) => loaded.District.Territory.Communities.Count * PerCommunity;

    public static IEnumerable<Consultation> Consultations(LoadedDistrict loaded) => Plan(loaded).Select(plan =>
    {
        var row = new Consultation
        {
            Id = loaded.Keys.Consultations[plan.Number],
            Number = FormattableString.Invariant($"XS-{plan.Number + 1:D5}"),
            Topic = plan.Topic,
            Subject = plan.Subject,
            State = Steps[plan.Last],
            Score = plan.Last >= (int)ConsultationStep.Evaluating ? plan.Score : null,
            RaisedAt = plan.At(0),
        };
        for (var step = 0; step <= plan.Last; step++)
        {
            row.History.Add(new() { At = plan.At(step), From = step == 0 ? null : EnumWords.Of(Steps[step - 1]), To = EnumWords.Of(Steps[step]), Note = Results[step % Results.Length] });
        }

        return loaded.Places.In(plan.Community, row);
    });

    public static IEnumerable<ConsultationStage> Stages(LoadedDistrict loaded)
    {
        var (random, number) = (loaded.Random("consultation_stages"), 0);
        foreach (var plan in Plan(loaded))
        {
            for (var step = 0; step <= plan.Last; step++)
            {
                yield return new ConsultationStage
                {
                    Id = loaded.Keys.ConsultationStages[number++],
                    Order = step + 1,
                    Kind = Steps[step],
                    At = plan.At(step),
                    Result = Results[step % Results.Length],
                    Attendees = [new() { Name = "居委会", Count = random.Between(1, 6) }, new() { Name = "居民代表", Count = random.Between(3, 15) }, new() { Name = "物业公司", Count = random.Between(1, 4) }],
                    ConsultationId = loaded.Keys.Consultations[plan.Number],
                    ActorId = loaded.KeyOf(random.Pick(loaded.District.Workforce.Workers).Person),
                };
            }
        }
    }

    private static IEnumerable<Planned> Plan(LoadedDistrict loaded)
    {
        var (random, number) = (loaded.Random("consultations"), 0);
        foreach (var community in loaded.District.Territory.Communities)
        {
            for (var i = 0; i < PerCommunity; i++)
            {
                var raised = EventDays.First.AddDays((i * 1096 / PerCommunity) + random.Below(30)).ToDateTime(new TimeOnly(9, 0)).AddMinutes(random.Below(480));
                var steps = (int)(EventDays.Age(raised) / DaysBetweenSteps);
                yield return new Planned(
                    number++, community, raised, Math.Min(steps, random.Chance(0.8) ? Steps.Length - 1 : random.Below(Steps.Length)),
                    random.Pick(Topics), random.Pick(Enum.GetValues<ConsultationSubject>()), random.Between(60, 100));
            }
        }
    }

    /// <param name="Last">The step that it came to.</param>
    private sealed record Planned(int Number, DemoCommunity Community, DateTime Raised, int Last, string Topic, ConsultationSubject Subject, int Score)
    {
        public DateTimeOffset At(int step) => Raised.AddDays(step * DaysBetweenSteps).ToUtc();
    }
}
