using Jianye.DataHub.Data.Database;

namespace Jianye.DataHub.Tests.Integration.Importing;

/// <summary>State, score and history of a consultation are worked out from its stages.</summary>
[Collection(DeliveriesCollection.Name)]
public sealed class ConsultationStepsTests(PostgisFixture postgis) : IAsyncLifetime
{
    private HubDatabase _database = null!;

    public async Task InitializeAsync() => _database = await postgis.CreateDatabaseAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task The_highest_stage_is_the_state_in_whatever_order_they_come()
    {
        await TakeInAsync("201803", Stage(3, "定事", "2018-03-09"), Stage(1, "提事", "2018-03-01"));
        Assert.Equal(["DECIDED"], await StatesAsync());

        await TakeInAsync("201804", Stage(5, "评事", "2018-04-02", "满意率94%"));
        Assert.Equal(["EVALUATING"], await StatesAsync());
        Assert.Equal(["94.00"], await _database.AskAsync("select score from consultations"));
        Assert.Equal(
            ["-RAISED 2018-03-01T02:00:00Z", "RAISED-DECIDED 2018-03-09T02:00:00Z", "DECIDED-EVALUATING 2018-04-02T02:00:00Z"],
            await _database.AskAsync("select coalesce(s->>'from', '') || '-' || (s->>'to') || ' ' || (s->>'at') from consultations, jsonb_array_elements(history) s"));
    }

    /// <summary>The topic, place and time of the consultation stay as they were: only the stage has changed.</summary>
    [Fact]
    public async Task A_corrected_stage_corrects_state_and_history()
    {
        await TakeInAsync("201803", Stage(1, "提事", "2018-03-01"), Stage(2, "议事", "2018-03-05", "形成意见"));
        await TakeInAsync("201804", Stage(2, "议事", "2018-03-05", "意见不一"));

        Assert.Equal(["DELIBERATING"], await StatesAsync());
        Assert.Equal(["意见不一"], await _database.AskAsync("select history->-1->>'note' from consultations"));
    }

    private Task<IReadOnlyList<string>> StatesAsync() => _database.AskAsync("select state from consultations");

    private async Task TakeInAsync(string month, params string[] lines)
    {
        using var delivery = new SmallDelivery();
        await delivery.Put($"18-consultation/consultation-{month}.jsonl", string.Concat(lines.Select(line => $"{line}\n"))).TakeInAsync(_database);
    }

    private static string Stage(int number, string name, string day, string result = "通过")
        => $$"""{"eventId": "XS-00001-{{number}}", "consultId": "XS-00001", "stageNo": {{number}}, "stage": "{{name}}", "at": "{{day}}T10:00:00", "topic": "加装电梯", "result": "{{result}}"}""";
}
