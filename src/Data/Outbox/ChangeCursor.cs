using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Outbox;

/// <summary>Where a client stands among all changes, as it is handed out: opaque to the client, good at any hub on the database.</summary>
public static class ChangeCursor
{
    private const string Version = "c1";

    public static string Write(OutboxEra era, OutboxPosition position) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Version}.{era.Epoch}.{era.Timeline:x}.{position.Tx:x}.{position.Id:x}.{position.Row:x}")));

    /// <returns>False where the text is no cursor.</returns>
    public static bool TryRead(string text, out OutboxEra era, out OutboxPosition position)
    {
        (era, position) = (default, default);
        if (text.Length > 200 || !Base64Url.IsValid(text)) return false;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        if (parts is not [Version, { Length: > 0 } epoch, var timeline, var tx, var id, var row]) return false;
        if (!Hex(timeline, uint.TryParse, out uint line) || !Hex(tx, ulong.TryParse, out ulong transaction) || !Hex(id, long.TryParse, out long message) || !Hex(row, int.TryParse, out int place)) return false;
        (era, position) = (new OutboxEra(epoch, line), new OutboxPosition(transaction, message, place));
        return message >= 0 && place >= 0;
    }

    private delegate bool Parse<T>(string text, NumberStyles style, IFormatProvider? culture, out T value);

    private static bool Hex<T>(string text, Parse<T> parse, out T value) => parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
