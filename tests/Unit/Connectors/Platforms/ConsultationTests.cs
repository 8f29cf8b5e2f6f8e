using Jianye.DataHub.Data.Connectors.Mapping;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Tests.Unit.Connectors.Platforms;

public sealed class ConsultationTests
{
    private static readonly TerritoryUnit Grid = TerritoryIndex.Official.Grid("XL-03-05")!;

    [Fact]
    public async Task A_stage_names_its_actor_and_tells_of_its_consultation()
    {
        var stage = await EventAsync($"\"stageNo\": 1, \"stage\": \"提事\", \"gridName\": \"{Grid.Name}\", \"actor\": {{\"role\": \"居民\", \"name\": \"赵一涛\", \"mobile\": \"15413670506\"}}, \"attendees\": [{{\"org\": \"综治委\", \"count\": 6}}]");

        Assert.Equal(("1", "RAISED", Grid.Code), (stage.Claim("order"), stage.Claim("kind"), stage.Placement.GridCode));
        Assert.Equal(("赵一涛", "15413670506", null), (stage.Mentions[0].Name, stage.Mentions[0].Phone, stage.Mentions[0].Claims));
        Assert.Equal("[{\"name\":\"综治委\",\"count\":6}]", stage.Claim("attendees"));
        Assert.Equal(("XS-00001", "加装电梯", "2018-03-05T02:00:00Z", null),
            (stage.Gathered[0].Key, stage.Gathered("consultations", "topic"), stage.Gathered("consultations", "raisedAt"), stage.Gathered("consultations", "score")));
    }

    [Theory]
    [InlineData(5, "评事", "94")]
    [InlineData(3, "定事", null)]
    public async Task Only_the_evaluation_carries_a_score(int number, string stage, string? score)
        => Assert.Equal(score, (await EventAsync($"\"stageNo\": {number}, \"stage\": \"{stage}\", \"result\": \"满意率94%\"")).Gathered("consultations", "score"));

    [Theory]
    [InlineData("\"stageNo\": 7", "BAD_CODE")]
    [InlineData("\"stage\": \"结事\"", "BAD_CODE")]
    [InlineData("\"communityCode\": \"320105009999\"", "UNKNOWN_COMMUNITY")]
    [InlineData("\"gridName\": \"月亮社区第1网格\"", null)]
    [InlineData("\"actor\": \"赵一涛\"", null)]
    [InlineData("\"attendees\": null", null)]
    public async Task Codes_are_checked_and_words_are_not(string field, string? code) => Assert.Equal(code, (await EventAsync(field)).Rejection?.Code);

    [Theory]
    [InlineData("\"gridShort\": \"XL-03\"", null)]
    [InlineData("\"gridShort\": \"XL-77\"", "UNKNOWN_GRID")]
    [InlineData("\"kind\": \"茶话会\"", "BAD_CODE")]
    public async Task A_meeting_names_a_level_1_grid(string field, string? code)
        => Assert.Equal(code, (await Lines.OneAsync("18-consultation", "meetings-201803.jsonl", $"{{\"meetingId\": \"HY-00001\", {field}}}\n")).Rejection?.Code);

    private static Task<MappedRecord> EventAsync(string fields)
        => Lines.OneAsync(
            "18-consultation", "consultation-201803.jsonl", $"{{\"eventId\": \"XS-00001-1\", \"consultId\": \"XS-00001\", \"at\": \"2018-03-05T10:00:00\", \"topic\": \"加装电梯\", {fields}}}\n");
}
