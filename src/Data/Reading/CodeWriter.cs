using System.Buffers;
using System.Text;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading;

/// <summary>A coded value as an object of its code and its names.</summary>
internal static class CodeWriter
{
    public static void Write(IBufferWriter<byte> output, FieldPlan.Code plan, ReadOnlySpan<byte> code)
    {
        var term = plan.List.Find(Encoding.UTF8.GetString(code));
        output.Write("{"u8);
        for (var i = 0; i < plan.Parts.Count; i++)
        {
            if (i > 0) output.Write(","u8);
            output.Write(plan.Parts[i].Name);
            switch (plan.Parts[i].Part)
            {
                case CodePart.Code:
                    JsonText.Write(output, code);
                    break;
                case CodePart.TypeName:
                    output.Write("\"CodedValue\""u8);
                    break;
                case CodePart.Name when term is not null:
                    JsonText.Write(output, Encoding.UTF8.GetBytes(term.Name));
                    break;
                case CodePart.NameEn when term is not null:
                    JsonText.Write(output, Encoding.UTF8.GetBytes(term.NameEn));
                    break;
                default:
                    output.Write("null"u8);
                    break;
            }
        }

        output.Write("}"u8);
    }
}
