using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Tests.Unit.Connectors.Mapping;

/// <summary>A folder that names what is not there is refused when platforms are loaded: with the file, the line and the nearest name.</summary>
public sealed class WrongFoldersTests
{
    [Theory]
    [InlineData("\"03-wo-grid\"", "\"04-wo-grid\"", "line 2", "is not the folder's name")]
    [InlineData("\"json-pages\"", "\"json-page\"", "line 10", "there is no format \"json-page\"; the nearest is \"json-pages\"")]
    [InlineData("\"rows\": \"rows\",", "", "line 7", "needs \"rows\"")]
    [InlineData("\"key\": \"memberId\"", "\"key\": \"memberID\"", "line 12", "the nearest is \"memberId\"")]
    [InlineData("\"from\": \"updatedAt\"", "\"from\": \"updateAt\"", "line 14", "the nearest is \"updatedAt\"")]
    [InlineData("\"from\": \"op\"", "\"from\": \"ops\"", "line 18", "the nearest is \"op\"")]
    [InlineData("\"team.mapping.json\"", "\"teams.mapping.json\"", "line 22", "the nearest is \"team.mapping.json\"")]
    [InlineData("\"name\": \"incidents\"", "\"name\": \"team\"", "line 25", "there are two data sets \"team\"")]
    [InlineData("\"rank\": 7", "\"rank\": 700", "line 3", "connector.schema.json")]
    [InlineData("\"rank\": 7,", "\"rank\": 7", "line 4", "no JSON")]
    public void A_wrong_name_in_connector_json_is_told(string text, string wrong, string line, string message)
        => Refused("03-wo-grid", "connector.json", text, wrong, line, message);

    [Theory]
    [InlineData("\"entity\": \"Incident\"", "\"entity\": \"Incidents\"", "line 2", "the nearest is \"Incident\"")]
    [InlineData("\"title\": {", "\"titel\": {", "line 25", "there is no field of Incident called \"titel\"; the nearest is \"title\"")]
    [InlineData("\"from\": \"title\"", "\"from\": \"titel\"", "line 26", "there is no column \"titel\"; the nearest is \"title\"")]
    [InlineData("\"as\": \"text\"", "\"as\": \"tex\"", "line 27", "there is no transform \"tex\"; the nearest is \"text\"")]
    [InlineData("\"A01\": \"SANITATION\"", "\"A01\": \"SANITATIONS\"", "", "the nearest is \"SANITATION\"")]
    [InlineData("\"A01\": \"1301\"", "\"A01\": \"1300\"", "", "there is no word of the hub \"1300\"")]
    [InlineData("\"1\": \"1\"", "\"1\": \"one\"", "", "\"one\" is no whole number")]
    [InlineData("\"lng\",\n        \"lat\"", "\"lng\"", "", "\"point\" takes 2 columns, not 1")]
    [InlineData("\"step\": \"step\"", "\"steps\": \"step\"", "", "the nearest is \"step\"")]
    [InlineData("\"note\": \"note\"", "\"at\": \"note\"", "", "\"steps\" needs \"note\"")]
    [InlineData("\"list\": \"team\"", "\"list\": \"teams\"", "", "there is no data set \"teams\"; the nearest is \"team\"")]
    [InlineData("\"list\": \"team\"", "\"value\": \"team\"", "", "\"reference\" takes no \"value\"")]
    [InlineData("\"value\": \"related\"", "\"value\": \"relative\"", "", "the nearest is \"related\"")]
    [InlineData("\"name\": \"relatedName\"", "\"name\": \"relateName\"", "", "the nearest is \"relatedName\"")]
    [InlineData("\"from\": \"relatedIdNo\"", "\"from\": \"relatedId\"", "", "the nearest is \"relatedIdNo\"")]
    [InlineData("\"from\": \"gridShort\",\n      \"as\": \"grid\"", "\"from\": \"gridShort\",\n      \"as\": \"text\"", "", "placement/grid/as: \"grid\" was expected, not \"text\"")]
    [InlineData("\"from\": \"gridShort\",\n      \"as\": \"grid\"", "\"from\": \"gridLong\",\n      \"as\": \"grid\"", "", "the nearest is \"gridShort\"")]
    [InlineData("\"address\": \"address\",\n    \"point\"", "\"address\": \"adress\",\n    \"point\"", "", "the nearest is \"address\"")]
    [InlineData("\"eventNo\",", "\"eventNo\", \"title\",", "line 3", "\"title\" stands there twice")]
    public void A_wrong_name_in_a_mapping_is_told(string text, string wrong, string line, string message)
        => Refused("03-wo-grid", "incidents.mapping.json", text, wrong, line, message);

    [Theory]
    [InlineData("\"from\": \"role\",\n          \"as\": \"word\"", "\"from\": \"rolle\",\n          \"as\": \"word\"", "the nearest is \"role\"")]
    [InlineData("\"from\": \"gridShort\",\n          \"as\": \"grid\"", "\"from\": \"gridShort\",\n          \"as\": \"street\"", "post/grid/as: \"grid\" was expected")]
    [InlineData("\"kind\": \"role\"", "\"kind\": \"roles\"", "the nearest is \"role\"")]
    [InlineData("\"4\": \"POLICE\"", "\"4\": \"POLITE\"", "the nearest is \"POLICE\"")]
    public void A_wrong_name_in_a_post_or_organization_is_told(string text, string wrong, string message)
        => Refused("03-wo-grid", "team.mapping.json", text, wrong, "", message);

    [Theory]
    [InlineData("\"from\": \"birth_date\"", "\"from\": \"birthdate\"", "the nearest is \"birth_date\"")]
    [InlineData("\"as\": \"birth-date\"", "\"as\": \"instant\"", "birthDate/as: \"birth-date\" or \"date\" was expected")]
    [InlineData("\"1\": \"MALE\"", "\"1\": \"MAN\"", "the nearest is \"MALE\"")]
    [InlineData("\"list\": \"t_household\"", "\"list\": \"household\"", "there is no data set \"household\"; the nearest is \"t_household\"")]
    [InlineData("\"kindFrom\": \"id_type\"", "\"kindFrom\": \"idtype\"", "the nearest is \"id_type\"")]
    [InlineData("\"kindFrom\": \"id_type\",", "", "kinds need a column")]
    [InlineData("\"list\": \"gbt_2261_2_marital\"", "\"list\": \"gbt_2261_marital\"", "there is no code list \"gbt_2261_marital\"; the nearest is \"gbt_2261_2_marital\"")]
    [InlineData("\"ethnicity\": {", "\"ethnic\": {", "there is no field of Resident called \"ethnic\"; the nearest is \"ethnicity\"")]
    public void A_wrong_name_in_a_person_is_told(string text, string wrong, string message)
        => Refused("07-nj-smart-community", "t_resident.mapping.json", text, wrong, "", message);

    [Theory]
    [InlineData("\"through\": {", "\"thru\": {", "a field \"through\" must refer to it")]
    [InlineData("\"KCLR\": \"EMPTY_NEST\"", "\"KCLR\": \"EMPTY_NESTS\"", "the nearest is \"EMPTY_NEST\"")]
    public void A_wrong_name_where_another_records_person_is_spoken_of_is_told(string text, string wrong, string message)
        => Refused("07-nj-smart-community", "t_person_tag.mapping.json", text, wrong, "", message);

    [Theory]
    [InlineData("\"完成时间+满意度\": \"CONFIRMED\"", "\"完成时间+满意\": \"CONFIRMED\"", "the nearest is \"满意度\"")]
    [InlineData("\"\": \"PLACED\"", "\"费用\": \"PLACED\"", "the last rule must be \"\"")]
    [InlineData("\"服务人员\": \"ASSIGNED\"", "\"服务人员\": \"ASIGNED\"", "the nearest is \"ASSIGNED\"")]
    [InlineData("\"list\": \"ELDER_HELP\"", "\"list\": \"ELDERS_HELP\"", "there is no service list \"ELDERS_HELP\"; the nearest is \"ELDER_HELP\"")]
    [InlineData("\"as\": \"yuan\"", "\"as\": \"word\"", "\"word\" needs \"codes\"")]
    [InlineData("\"as\": \"instant\"", "\"as\": \"instant\", \"codes\": { \"1\": \"2\" }", "\"instant\" takes no \"codes\"")]
    public void A_transform_without_what_it_needs_is_told(string text, string wrong, string message)
        => Refused("12-virtual-elder-home", "orders.mapping.json", text, wrong, "", message);

    [Theory]
    [InlineData("14-admission", "requests", "\"value\": \"万元\"", "\"value\": \"千元\"", "there is no unit of money \"千元\"")]
    [InlineData("14-admission", "requests", "\"kind\": \"单位类型\"", "\"creditCode\": \"单位类型\"", "a column \"kind\" in \"with\" need each other")]
    [InlineData("20-performance", "scores", "\"value\": \"excel-serial\"", "\"value\": \"excel-serials\"", "the nearest is \"excel-serial\"")]
    [InlineData("10-work-diary", "workers", "\"post\": \"subject\"", "\"post\": \"object\"", "\"object\" is not the first of the persons")]
    [InlineData("05-wo-community", "appUsers", "\"houseBinding.relation\": [", "\"houseBinding.relations\": [", "the nearest is \"houseBinding.relation\"")]
    [InlineData("05-wo-community", "signups", "\"04-wo-time-bank/activities\"", "\"activities\"", "there is no data set \"activities\"")]
    [InlineData("15-first-responsibility", "items", "\"as\": \"organizations\",\n      \"value\": \"DEPARTMENT\"", "\"as\": \"organizations\",\n      \"value\": \"DEPARTMENTS\"", "the nearest is \"DEPARTMENT\"")]
    public void A_form_or_word_that_there_is_not_is_told(string slug, string mapping, string text, string wrong, string message)
        => Refused(slug, $"{mapping}.mapping.json", text, wrong, "", message);

    [Theory]
    [InlineData("\"gathers\": { \"Complexes\": { \"dataset\": \"x\", \"key\": \"title\", \"fields\": {} } }, \"columns\"", "there is no entity \"Complexes\"")]
    [InlineData("\"gathers\": { \"Visit\": { \"dataset\": \"team\", \"key\": \"title\", \"fields\": {} } }, \"columns\"", "\"team\" is a data set that the platform delivers")]
    [InlineData("\"gathers\": { \"Visit\": { \"dataset\": \"x\", \"key\": [\"title\", \"titel\"], \"fields\": {} } }, \"columns\"", "there is no column \"titel\"")]
    [InlineData("\"gathers\": { \"Visit\": { \"dataset\": \"x\", \"key\": \"title\", \"fields\": { \"topik\": { \"from\": \"title\", \"as\": \"text\" } } } }, \"columns\"", "the nearest is \"topic\"")]
    [InlineData("\"gathers\": { \"Visit\": { \"dataset\": \"x\", \"key\": \"title\", \"fields\": {}, \"placement\": { \"address\": \"adress\" } } }, \"columns\"", "the nearest is \"address\"")]
    public void A_wrong_name_of_what_is_gathered_is_told(string wrong, string message)
        => Refused("03-wo-grid", "incidents.mapping.json", "\"columns\"", wrong, "", message);

    [Theory]
    [InlineData("\"orphan\": { \"from\": \"gridShort\", \"list\": \"incidents\" }, \"mapping\"", "there is no data set before this one called \"incidents\"")]
    [InlineData("\"orphan\": { \"from\": \"gridShor\", \"list\": \"team\" }, \"mapping\"", "there is no data set before this one called \"team\"")]
    public void An_orphan_can_only_wait_for_what_stands_before_it(string wrong, string message)
        => Refused("03-wo-grid", "connector.json", "\"mapping\"", wrong, "", message);

    [Fact]
    public void The_folders_of_the_hub_are_right()
        => Assert.Equal(PlatformFolder.Slugs, ConnectorCatalog.Load(TimeProvider.System).Select(connector => connector.Slug));

    private static void Refused(string slug, string file, string text, string wrong, string line, string message)
    {
        var fault = Assert.Throws<MappingException>(() => new PlatformFolder(slug).LoadWith(file, text, wrong));

        Assert.StartsWith($"{slug}/", fault.Message, StringComparison.Ordinal);
        Assert.Contains(".json, line ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(line.Length == 0 ? "line " : $"{file}, {line}: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }
}
