namespace Jianye.DataHub.Data.Codes;

/// <summary>A code list of a national standard or of the hub.</summary>
public sealed class CodeList
{
    private readonly Dictionary<string, CodeTerm> _terms;

    internal CodeList(string name, IReadOnlyList<CodeTerm> terms)
    {
        Name = name;
        Terms = terms;
        _terms = terms.ToDictionary(term => term.Code, StringComparer.Ordinal);
    }

    /// <summary>The file's name without its ending, e.g. <c>gbt_3304_1991_ethnic</c>.</summary>
    public string Name { get; }

    /// <summary>All terms in the order of the standard.</summary>
    public IReadOnlyList<CodeTerm> Terms { get; }

    public IEnumerable<string> Codes => Terms.Select(term => term.Code);

    /// <summary>The term of a code; null where the list has none.</summary>
    public CodeTerm? Find(string code) => _terms.GetValueOrDefault(code);
}
