using System.Globalization;
using System.Text;

namespace Jianye.DataHub.Data.Sql;

/// <summary>The one place where SQL becomes text. Three ways in, on purpose: only literals of this assembly are syntax, a name is always
/// quoted with inner quotes doubled, and a value never reaches the text.</summary>
internal sealed partial class SqlWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<SqlParameterSource> _parameters = [];
    private readonly Dictionary<SqlAlias, string> _aliases = [];

    private SqlWriter()
    {
    }

    public static SqlStatement Write(SqlSelect select)
    {
        var writer = new SqlWriter();
        writer.Select(select);
        return new SqlStatement(writer._text.ToString(), writer._parameters);
    }

    /// <summary>A condition on the rows of a table, as row policies are written: without parameters, the row known by the table's name.</summary>
    /// <exception cref="InvalidOperationException">The condition needs a parameter.</exception>
    public static string WriteRowPolicy(SqlExpression condition, SqlAlias row, string table)
    {
        var writer = new SqlWriter();
        writer._aliases[row] = table;
        writer.Expression(condition);
        return writer._parameters.Count == 0 ? writer._text.ToString() : throw new InvalidOperationException($"The row policy of {table} has a parameter.");
    }

    /// <summary>The statement that tells how PostgreSQL would go about the select, as JSON.</summary>
    public static SqlStatement WriteExplain(SqlSelect select)
    {
        var writer = new SqlWriter();
        writer.Syntax("explain (format json) ");
        writer.Select(select);
        return new SqlStatement(writer._text.ToString(), writer._parameters);
    }

    private SqlWriter Syntax(string literal)
    {
        _text.Append(literal);
        return this;
    }

    private SqlWriter Identifier(string name)
    {
        _text.Append('"').Append(name.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        return this;
    }

    private SqlWriter Alias(SqlAlias alias)
    {
        if (!_aliases.TryGetValue(alias, out var name)) _aliases[alias] = name = string.Create(CultureInfo.InvariantCulture, $"{alias.Hint}{_aliases.Count}");
        return Identifier(name);
    }

    private SqlWriter Word(string word)
    {
        _text.Append('\'').Append(word.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
        return this;
    }

    // PostgreSQL counts parameters from 1. The same source twice is one parameter.
    private SqlWriter Placeholder(SqlParameterSource source)
    {
        var index = _parameters.IndexOf(source);
        if (index < 0)
        {
            _parameters.Add(source);
            index = _parameters.Count - 1;
        }

        _text.Append(CultureInfo.InvariantCulture, $"${index + 1}");
        return this;
    }

    private SqlWriter Separated<T>(IReadOnlyList<T> items, string separator, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) Syntax(separator);
            write(items[i]);
        }

        return this;
    }
}
