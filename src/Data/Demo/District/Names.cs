using System.Text;

namespace Jianye.DataHub.Data.Demo.District;

/// <summary>The words from which names are drawn: common characters, put together by chance.</summary>
internal static class Names
{
    public const string Surnames =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
        + "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

    public const string Male = "伟强磊军洋勇杰涛超明刚平辉鹏华飞波斌宇浩凯健俊峰毅建国志文博海东龙成林松柏哲瀚昊晨";
    public const string Female = "芳娜敏静丽艳娟霞秀英慧巧美玲桂兰珍燕红雪梅莉洁琳颖婷倩璐瑶欣怡梦佳雯蓉琴云凤萍";
    public const string Either = "子晓小雨思文安宁宜若一可嘉家永长春秋天乐清远之";

    private const string Simplified =
        "张陈刘杨赵黄吴孙马罗宋郑谢韩冯萧邓许吕苏卢蒋贾叶阎钟姜谭邹陆龙万钱汤顾贺赖龚伟强军杰涛刚辉鹏华飞浩凯国东丽艳娟凤兰红静慧莉颖倩云宁远长乐"
        + "区邺建门医会务";

    private const string Traditional =
        "張陳劉楊趙黃吳孫馬羅宋鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾姜譚鄒陸龍萬錢湯顧賀賴龔偉強軍傑濤剛輝鵬華飛浩凱國東麗艷娟鳳蘭紅靜慧莉穎倩雲寧遠長樂"
        + "區鄴建門醫會務";

    /// <summary>All invented estates hold 样, so that nobody takes one for a real one.</summary>
    public static readonly string[] Estates =
    [
        "金样苑", "云样花园", "江样家园", "河样新村", "星样公寓", "春样里", "和样居", "文样雅苑", "福样小区", "林样名邸", "湖样湾", "东样庭", "西样坊", "乐样城",
        "宁样阁", "安样府",
    ];

    /// <summary>Given names of one character beyond the basic plane, which older systems lose.</summary>
    public static readonly string[] Rare = ["𠮷", "𬱖", "𬭚", "𫍯"];

    public static readonly string[] Foreigners =
        ["SMITH ALEX", "GARCIA MARIA", "TANAKA KEN", "KIM MINSU", "MULLER ANNA", "ROSSI LUCA", "SILVA JOAO", "DUBOIS CLAIRE"];

    public static readonly string[] Minorities = ["阿依古丽·样", "巴特尔·样", "古丽米热·样", "扎西·样", "木拉提·样"];

    private static readonly Dictionary<char, char> LookAlikes = new()
    {
        ['张'] = '章', ['章'] = '张', ['李'] = '里', ['陈'] = '程', ['王'] = '汪', ['刘'] = '留', ['杨'] = '扬', ['伟'] = '玮', ['芳'] = '方',
        ['静'] = '净', ['敏'] = '闵', ['杰'] = '洁', ['军'] = '君', ['建'] = '健', ['丽'] = '莉', ['英'] = '瑛', ['明'] = '铭',
    };

    private static readonly Dictionary<char, char> TraditionalForms = Simplified.Zip(Traditional).ToDictionary(p => p.First, p => p.Second);

    /// <summary>A surname, the common ones more often than the rare.</summary>
    public static char Surname(DemoRandom random)
    {
        // Weights fall from 60 by one a name and stay at 1: the first sixty share 1830 of the tickets.
        const int Falling = 60;
        const int FallingTickets = Falling * (Falling + 1) / 2;
        var ticket = random.Below(FallingTickets + Surnames.Length - Falling);
        if (ticket >= FallingTickets)
            return Surnames[Falling + ticket - FallingTickets];
        var index = 0;
        for (var weight = Falling; ticket >= weight; weight--)
        {
            ticket -= weight;
            index++;
        }

        return Surnames[index];
    }

    public static string Given(DemoRandom random, bool isMale)
    {
        var characters = isMale ? Male : Female;
        var kind = random.Fraction();
        if (kind < 0.22)
            return random.Pick(characters).ToString();
        var first = random.Pick(kind < 0.6 ? Either : characters);
        return string.Concat([first, random.Pick(characters)]);
    }

    public static string InTraditional(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(TraditionalForms.GetValueOrDefault(c, c));
        return result.ToString();
    }

    /// <summary>The name with the character at the place replaced, or null where no look-alike is known.</summary>
    public static string? Misspelt(string name, int place) =>
        LookAlikes.TryGetValue(name[place], out var other) ? string.Concat(name.AsSpan(0, place), [other], name.AsSpan(place + 1)) : null;
}
