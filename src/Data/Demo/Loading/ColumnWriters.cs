using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jianye.DataHub.Data.Entities;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>How a property's value goes into its column.</summary>
internal static class ColumnWriters
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new WordConverterFactory(), new InstantConverter() },
    };

    /// <exception cref="NotSupportedException">The property is of a type that no entity had before.</exception>
    public static Action<NpgsqlBinaryImporter, T> For<T>(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var name = type == property.PropertyType ? nameof(Whole) : nameof(Optional);
        if (type.IsEnum) return Make<T>(name == nameof(Whole) ? nameof(Word) : nameof(OptionalWord), property, type);
        if (type == typeof(string)) return Make<T>(nameof(Reference), property, type, NpgsqlDbType.Text);
        if (typeof(Geometry).IsAssignableFrom(type)) return Make<T>(nameof(Reference), property, type, NpgsqlDbType.Geometry);
        if (type == typeof(List<string>)) return Make<T>(nameof(Reference), property, type, NpgsqlDbType.Array | NpgsqlDbType.Text);
        if (type is { IsGenericType: true } && type.GenericTypeArguments[0] is { IsEnum: true } item) return Make<T>(nameof(Words), property, item);
        return type.IsValueType ? Make<T>(name, property, type, DbTypeOf(type)) : Make<T>(nameof(Document), property, type);
    }

    private static NpgsqlDbType DbTypeOf(Type type)
        => type == typeof(Guid) ? NpgsqlDbType.Uuid
            : type == typeof(int) ? NpgsqlDbType.Integer
            : type == typeof(long) ? NpgsqlDbType.Bigint
            : type == typeof(double) ? NpgsqlDbType.Double
            : type == typeof(bool) ? NpgsqlDbType.Boolean
            : type == typeof(decimal) ? NpgsqlDbType.Numeric
            : type == typeof(DateOnly) ? NpgsqlDbType.Date
            : type == typeof(DateTimeOffset) ? NpgsqlDbType.TimestampTz
            : throw new NotSupportedException($"No column is known for {type.Name}.");

    private static Action<NpgsqlBinaryImporter, T> Make<T>(string name, PropertyInfo property, Type type, params object[] rest)
        => (Action<NpgsqlBinaryImporter, T>)typeof(ColumnWriters).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeof(T), type).Invoke(null, [property, .. rest])!;

    private static Func<T, TValue> Getter<T, TValue>(PropertyInfo property) => property.GetMethod!.CreateDelegate<Func<T, TValue>>();

    private static Action<NpgsqlBinaryImporter, T> Whole<T, TValue>(PropertyInfo property, NpgsqlDbType type)
        where TValue : struct
    {
        var get = Getter<T, TValue>(property);
        return (importer, row) => importer.Write(get(row), type);
    }

    private static Action<NpgsqlBinaryImporter, T> Optional<T, TValue>(PropertyInfo property, NpgsqlDbType type)
        where TValue : struct
    {
        var get = Getter<T, TValue?>(property);
        return (importer, row) =>
        {
            if (get(row) is { } value) importer.Write(value, type);
            else importer.WriteNull();
        };
    }

    private static Action<NpgsqlBinaryImporter, T> Reference<T, TValue>(PropertyInfo property, NpgsqlDbType type)
        where TValue : class
    {
        var get = Getter<T, TValue?>(property);
        return (importer, row) =>
        {
            if (get(row) is { } value) importer.Write(value, type);
            else importer.WriteNull();
        };
    }

    private static Action<NpgsqlBinaryImporter, T> Word<T, TValue>(PropertyInfo property)
        where TValue : struct, Enum
    {
        var (get, words) = (Getter<T, TValue>(property), WordsOf<TValue>());
        return (importer, row) => importer.Write(words[get(row)], NpgsqlDbType.Text);
    }

    private static Action<NpgsqlBinaryImporter, T> OptionalWord<T, TValue>(PropertyInfo property)
        where TValue : struct, Enum
    {
        var (get, words) = (Getter<T, TValue?>(property), WordsOf<TValue>());
        return (importer, row) =>
        {
            if (get(row) is { } value) importer.Write(words[value], NpgsqlDbType.Text);
            else importer.WriteNull();
        };
    }

    private static Action<NpgsqlBinaryImporter, T> Words<T, TValue>(PropertyInfo property)
        where TValue : struct, Enum
    {
        var (get, words) = (Getter<T, List<TValue>>(property), WordsOf<TValue>());
        return (importer, row) => importer.Write(get(row).ConvertAll(value => words[value]), NpgsqlDbType.Array | NpgsqlDbType.Text);
    }

    private static Action<NpgsqlBinaryImporter, T> Document<T, TValue>(PropertyInfo property)
        where TValue : class
    {
        var get = Getter<T, TValue?>(property);
        return (importer, row) =>
        {
            if (get(row) is { } value) importer.Write(JsonSerializer.SerializeToUtf8Bytes(value, Json), NpgsqlDbType.Jsonb);
            else importer.WriteNull();
        };
    }

    private static Dictionary<TValue, string> WordsOf<TValue>()
        where TValue : struct, Enum
        => Enum.GetValues<TValue>().ToDictionary(value => value, value => EnumWords.Of(value));

    private sealed class WordConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
            => (JsonConverter)Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class WordConverter<TValue> : JsonConverter<TValue>
        where TValue : struct, Enum
    {
        private readonly Dictionary<TValue, string> _words = WordsOf<TValue>();

        public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => EnumWords.Parse<TValue>(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) => writer.WriteStringValue(_words[value]);
    }

    /// <summary>In UTC with a Z, as derived rows have it.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
    }
}
