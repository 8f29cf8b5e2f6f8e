using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Why a record is taken to speak of a person (匹配依据).</summary>
[Description("Why a record is taken to speak of a person (匹配依据).")]
public enum MatchEvidence
{
    [Description("The same platform says the same key of a person again (平台编号).")]
    PlatformKey,

    [Description("The same full, valid citizen ID (公民身份号码).")]
    CitizenId,

    [Description("The same passport (护照号码).")]
    Passport,

    [Description("Same name and same phone (姓名与电话).")]
    NamePhone,

    [Description("Same name, and the visible part of the ID fits (姓名与部分身份号码).")]
    NameIdPart,

    [Description("Same name and same birth date (姓名与出生日期).")]
    NameBirth,

    [Description("Same name and same dwelling (姓名与住址).")]
    NameAddress,

    [Description("Same name and same worker number (姓名与工号).")]
    WorkerNumber,

    [Description("Same name and same post at the same grid (姓名与岗位).")]
    Post,

    [Description("A clerk has decided so (人工确认).")]
    Decision,
}
