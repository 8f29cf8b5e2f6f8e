using GraphQL.Types;
using GraphQLParser.AST;
using Jianye.DataHub.Data.Attachments;

namespace Jianye.DataHub.Schema.Scalars;

/// <summary>A file of a multipart request; no literal stands for one.</summary>
internal sealed class UploadType : ScalarGraphType
{
    public UploadType()
    {
        Name = "Upload";
        Description = "A file (上传文件) sent along in a multipart request: a variable that is null in operations, and that map gives a file.";
    }

    public override bool CanParseLiteral(GraphQLValue value) => value is GraphQLNullValue;

    public override object? ParseLiteral(GraphQLValue value) => value is GraphQLNullValue ? null : ThrowLiteralConversionError(value, "a file comes as a variable of a multipart request");

    public override bool CanParseValue(object? value) => value is null or UploadedFile;

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        UploadedFile file => file,
        _ => throw new FormatException("A file was expected, sent along in a multipart request."),
    };
}
