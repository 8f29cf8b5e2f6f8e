namespace Jianye.DataHub.Data.Connectors.Formats;

/// <summary>Why a record can't be read: the reason's code and one sentence.</summary>
internal static class RecordFault
{
    public static (string Code, string Message) Truncated => ("TRUNCATED_RECORD", "The file ends inside of this record.");

    public static (string Code, string Message) Oversized => ("MALFORMED", $"The record is longer than {TextLines.LongestRecord:N0} characters: a line end or quote is missing.");

    /// <summary>Null where all of the text did decode.</summary>
    public static (string Code, string Message)? Undecodable(ReadOnlySpan<char> text) => text.Contains(TextEncodings.Undecodable)
        ? ("ENCODING", "The record holds bytes that decode in no supported encoding.")
        : null;
}
