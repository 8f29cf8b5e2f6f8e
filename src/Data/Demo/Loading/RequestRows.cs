using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>Requests of three years: at the windows in office hours, by telephone and online; each for an item or about a matter.</summary>
internal sealed class RequestRows(LoadedDistrict loaded)
{
    private static readonly (RequestChannel Channel, double Share)[] Channels =
    [
        (RequestChannel.Window, 34), (RequestChannel.Online, 16), (RequestChannel.Phone, 10), (RequestChannel.Grid, 9), (RequestChannel.Department, 14),
        (RequestChannel.Wechat, 12), (RequestChannel.Portal, 5),
    ];

    private static readonly double[] Shares = EventDays.Running(Channels.Select(channel => channel.Share));

    private static readonly EventDays Days = new(
        weekend: 0.25,
        seasons: [1.05, 0.7, 1.1, 1.05, 1, 1, 1, 0.95, 1.1, 1, 1, 1.05],
        hours: [0.1, 0.1, 0, 0, 0, 0.1, 0.4, 2, 9, 14, 13, 8, 4, 8, 12, 12, 9, 4, 2, 1.5, 1.2, 1, 0.6, 0.3]);

    private static readonly string[] Subjects = ["停车难", "夜间噪音", "电梯维修", "医保报销", "助餐点", "垃圾分类", "楼道灯"];
    private static readonly string[] Bodies = ["希望早点解决，谢谢！", "建议增加一个凉亭🌳", "谢谢社区的同志，\n问题解决了", "物业答应“三天修好”,一个月了还没人来"];
    private static readonly (RequestCategory Category, string Word)[] Categories =
        [(RequestCategory.Enquiry, "咨询"), (RequestCategory.Help, "求助"), (RequestCategory.Complaint, "投诉"), (RequestCategory.Suggestion, "建议")];

    public int Count => loaded.Scaled(2_000_000);

    public IEnumerable<ServiceRequest> Rows()
    {
        var random = loaded.Random("service_requests");
        List<Person> applicants = [.. loaded.District.Residents.Where(person => person.Age > 16)];
        // A district of a handful may hold no grown-up.
        IReadOnlyList<Person> all = applicants.Count > 0 ? applicants : loaded.District.Residents;
        var number = 0;
        foreach (var made in Days.Times(Count, random)) yield return Make(number++, made, random.Pick(all), random);
    }

    private ServiceRequest Make(int number, DateTime made, Person applicant, DemoRandom random)
    {
        var channel = Channels[EventDays.Place(Shares, random.Fraction())].Channel;
        var dwelling = applicant.Household!.Dwelling;
        var state = State(made, random);
        var row = loaded.Places.In(dwelling.Grid, new ServiceRequest
        {
            Id = loaded.Keys.ServiceRequests[number],
            Channel = channel,
            Number = FormattableString.Invariant($"{dwelling.Grid.Street.Code}{made:yyyyMMdd}{number + 1:D7}"),
            CreatedAt = made.ToUtc(),
            State = state,
            ApplicantId = loaded.KeyOf(applicant),
        });
        if (channel == RequestChannel.Wechat && loaded.Followers.Find(applicant) is { } account) row.ChannelAccountId = loaded.Keys.ChannelAccounts[account];
        if (channel is RequestChannel.Wechat or RequestChannel.Portal) AskAbout(row, dwelling, random);
        else AskFor(row, channel, random);
        Go(row, made, random);
        return row;
    }

    /// <summary>A matter in words; what is said by WeChat lies where the applicant lives.</summary>
    private static void AskAbout(ServiceRequest row, Dwelling dwelling, DemoRandom random)
    {
        var (category, word) = random.Pick(Categories);
        (row.Title, row.Body) = ($"{word}：{random.Pick(Subjects)}", random.Pick(Bodies));
        if (row.Channel == RequestChannel.Portal)
        {
            row.Public = random.Chance(0.5);
            return;
        }

        (row.Category, row.AddressText) = (category, DwellingRows.ShortTextOf(dwelling));
        row.Location = LoadedPlaces.Near(dwelling.Grid, dwelling.Building.Location, random);
    }

    /// <summary>An item: of a department's list, or of the street centres'.</summary>
    private void AskFor(ServiceRequest row, RequestChannel channel, DemoRandom random)
    {
        var item = loaded.Items.Pick(channel == RequestChannel.Department ? ServiceList.DepartmentResponsibility : ServiceList.StreetCentre, random);
        row.ItemId = item.Id;
        if (channel == RequestChannel.Department)
        {
            row.FirstReceiverId = random.Chance(0.8) ? item.ResponsibleId : random.Pick(loaded.Organizations.Departments);
            if (row.State != RequestState.Submitted) row.DispatchedToId = item.ResponsibleId;
        }
        else
        {
            row.AcceptedById = loaded.Keys.SocialWorkers[random.Below(loaded.District.Workforce.Workers.Count)];
        }
    }

    private static void Go(ServiceRequest row, DateTime made, DemoRandom random)
    {
        row.History.Add(new() { At = made.ToUtc(), To = "SUBMITTED" });
        if (row.State == RequestState.Submitted) return;
        var accepted = made.AddMinutes(random.Between(5, 600));
        if (row.State is not (RequestState.Withdrawn or RequestState.Returned)) Step("ACCEPTED", accepted);
        if (row.State == RequestState.Accepted) return;
        var later = accepted.AddMinutes(random.Between(10, 5 * 24 * 60));
        if (row.State is RequestState.Completed or RequestState.Rated)
        {
            Step("COMPLETED", later);
            row.ClosedAt = later.ToUtc();
            if (row.Channel is RequestChannel.Wechat or RequestChannel.Portal) (row.Answer, row.AnsweredAt) = ("已转办并答复", later.ToUtc());
            if (row.State == RequestState.Completed) return;
            row.Rating = random.Pick([Rating.Satisfied, Rating.Satisfied, Rating.Satisfied, Rating.FairlySatisfied, Rating.Dissatisfied]);
            later = later.AddMinutes(random.Between(10, 2000));
        }

        Step(EnumWords.Of(row.State), later);

        void Step(string to, DateTime at) => row.History.Add(new() { At = at.ToUtc(), From = row.History[^1].To, To = to });
    }

    /// <summary>New ones are still in hand; of old ones nearly all are done.</summary>
    private static RequestState State(DateTime made, DemoRandom random)
    {
        const double Halving = 12;
        var distance = 1 + (EventDays.Age(made) / Halving);
        if (random.Chance(0.01 + (0.7 / (distance * distance))))
            return random.Pick([RequestState.Submitted, RequestState.Accepted, RequestState.Dispatched, RequestState.Handling, RequestState.Handling]);
        var ticket = random.Fraction();
        return ticket < 0.04 ? RequestState.Returned : ticket < 0.06 ? RequestState.Withdrawn : ticket < 0.5 ? RequestState.Completed : RequestState.Rated;
    }
}
