using System.ComponentModel.DataAnnotations;
using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Schema;

/// <summary>How much one operation may ask for.</summary>
public sealed class OperationLimits
{
    /// <summary>Groups of an aggregate beyond which no setting goes.</summary>
    public const int MostGroups = 10_000;

    /// <summary>Keys of one <c>groupBy</c>.</summary>
    public const int MostGroupKeys = 6;

    /// <summary>Ids of one <c>nodes</c> field.</summary>
    public const int MostNodeIds = 50;

    /// <summary>Representations of one <c>_entities</c> field: a gateway asks for whatever a page of pages holds at once.</summary>
    public const int MostRepresentations = 1_000;

    /// <summary>Items of a page beyond which no setting goes.</summary>
    public const int MostPageSize = 1_000;

    /// <summary>Items of a page when nobody says how many.</summary>
    /// <value>1 to 1,000. The default is 10.</value>
    [Range(1, MostPageSize)]
    public int DefaultPageSize { get; set; } = 10;

    /// <summary>Items of a page at most.</summary>
    /// <value>1 to 1,000. The default is 50.</value>
    [Range(1, MostPageSize)]
    public int MaximumPageSize { get; set; } = 50;

    /// <summary>Groups of an aggregate when nobody says how many.</summary>
    /// <value>1 to 10,000. The default is 100.</value>
    [Range(1, MostGroups)]
    public int DefaultGroups { get; set; } = 100;

    /// <summary>Groups of an aggregate at most.</summary>
    /// <value>1 to 10,000. The default is 1,000.</value>
    [Range(1, MostGroups)]
    public int MaximumGroups { get; set; } = 1_000;

    /// <summary>The fewest items of a group that anybody is shown, whatever <c>minGroupSize</c> says.</summary>
    /// <value>1 to 1,000. The default is 1: nothing is suppressed that nobody asked to be.</value>
    [Range(1, 1_000)]
    public int MinimumGroupSize { get; set; } = 1;

    /// <summary>Page sizes of single fields by <c>Type.field</c> (<c>Grid.incidents</c>, <c>Query.residents</c>), case-insensitive; all others have the two above.</summary>
    /// <value>Each 1 to 1,000, the default not above the maximum. None by default.</value>
    public IReadOnlyDictionary<string, PageSizes> Pages { get; set; } = new Dictionary<string, PageSizes>();

    /// <summary>Items that a segment may pass over: all of them are read.</summary>
    /// <value>0 to 1,000,000. The default is 10,000.</value>
    [Range(0, 1_000_000)]
    public int MaximumSkip { get; set; } = 10_000;

    /// <summary>Objects that a subscription's snapshot may hold.</summary>
    /// <value>1 to 10,000. The default is 1,000.</value>
    [Range(1, 10_000)]
    public int MaximumSnapshot { get; set; } = 1_000;

    /// <summary>Events that are kept for a subscriber who reads more slowly than they come; beyond them its stream ends with its last cursor.</summary>
    /// <value>10 to 100,000. The default is 1,000.</value>
    [Range(10, 100_000)]
    public int MaximumPendingEvents { get; set; } = 1_000;

    /// <summary>Bytes of those events.</summary>
    /// <value>100,000 to 100,000,000. The default is 4,000,000.</value>
    [Range(100_000, 100_000_000)]
    public int MaximumPendingBytes { get; set; } = 4_000_000;

    /// <summary>Characters of a document at most.</summary>
    /// <value>1,000 to 1,000,000. The default is 100,000.</value>
    [Range(1_000, 1_000_000)]
    public int MaximumDocumentLength { get; set; } = 100_000;

    /// <summary>Tokens (names, punctuation, literals) of a document at most; counted before anything else is done with it.</summary>
    /// <value>100 to 100,000. The default is 10,000.</value>
    [Range(100, 100_000)]
    public int MaximumTokens { get; set; } = 10_000;

    /// <summary>Fields, fragment spreads and inline fragments that a document may write down; counted before validation.</summary>
    /// <value>10 to 10,000. The default is 2,000.</value>
    [Range(10, 10_000)]
    public int MaximumSelections { get; set; } = 2_000;

    /// <summary>Times that one response key may be repeated within one selection; comparing repeats is what makes validation slow.</summary>
    /// <value>1 to 1,000. The default is 50.</value>
    [Range(1, 1_000)]
    public int MaximumRepeats { get; set; } = 50;

    /// <summary>Fields that one operation may ask of the root, fragments opened.</summary>
    /// <value>1 to 1,000. The default is 100.</value>
    [Range(1, 1_000)]
    public int MaximumRootFields { get; set; } = 100;

    /// <summary>Aliases that a document may write down.</summary>
    /// <value>1 to 10,000. The default is 500.</value>
    [Range(1, 10_000)]
    public int MaximumAliases { get; set; } = 500;

    /// <summary>Directives that a document may write down.</summary>
    /// <value>1 to 10,000. The default is 200.</value>
    [Range(1, 10_000)]
    public int MaximumDirectives { get; set; } = 200;

    /// <summary>Fragments that a document may define.</summary>
    /// <value>1 to 1,000. The default is 200.</value>
    [Range(1, 1_000)]
    public int MaximumFragments { get; set; } = 200;

    /// <summary>Variables that a request may give.</summary>
    /// <value>1 to 1,000. The default is 200.</value>
    [Range(1, 1_000)]
    public int MaximumVariables { get; set; } = 200;

    /// <summary>Characters of all texts in the variables of a request.</summary>
    /// <value>1,000 to 20,000,000. The default is 2,000,000.</value>
    [Range(1_000, 20_000_000)]
    public int MaximumVariableLength { get; set; } = 2_000_000;

    /// <summary>How deep fields may be nested, fragments opened; the parser bounds what is written down at 64 more.</summary>
    /// <value>3 to 60. The default is 24.</value>
    [Range(3, 60)]
    public int MaximumDepth { get; set; } = 24;

    /// <summary>Members that the filters and orders of one operation may give in all, those of variables too; items of an <c>in</c> list are none.</summary>
    /// <value>10 to 10,000. The default is 1,000.</value>
    [Range(10, 10_000)]
    public int MaximumConditions { get; set; } = 1_000;

    /// <summary>Positions that a given geometry may have; counted while it is read, before anything is done with it.</summary>
    /// <value>10 to 5,000. The default is 1,000: what PostGIS does with a shape grows with them, for every row that it is compared with.</value>
    [Range(10, 5_000)]
    public int MaximumVertices { get; set; } = 1_000;

    /// <summary>Objects that one operation may return: page sizes, multiplied where pages are nested.</summary>
    /// <value>1,000 to 1,000,000,000. The default is 10,000,000.</value>
    [Range(1_000, 1_000_000_000)]
    public int MaximumTypeCost { get; set; } = 10_000_000;

    /// <summary>Rows that one operation may read beyond those because no index helps a filter or an order; a whole table counts for 200,000.</summary>
    /// <value>0 to 1,000,000,000; below 200,000 no table is read as a whole. The default is 6,000,000.</value>
    [Range(0, 1_000_000_000)]
    public int MaximumFieldCost { get; set; } = 6_000_000;

    /// <summary>What operations of single roles may cost; those of all others the two above.</summary>
    /// <value>Each 0 to 1,000,000,000. Unless set, without a token and of residents 1,000,000 objects and 2,000,000 rows.</value>
    public IReadOnlyDictionary<Role, CostBudget> Budgets { get; set; } = new Dictionary<Role, CostBudget>
    {
        [Role.Anonymous] = new(1_000_000, 2_000_000), [Role.Resident] = new(1_000_000, 2_000_000),
    };

    /// <summary>The roles that may ask for the schema (<c>__schema</c>, <c>__type</c>); null for everybody.</summary>
    public IReadOnlySet<Role>? IntrospectingRoles { get; set; }

    /// <summary>How far people get in how many minutes: the hub's section <c>Travel</c>.</summary>
    public TravelSettings Travel { get; set; } = new();

    /// <summary>Whether records may be read as they were delivered (<c>raw</c>); where not, the field is null.</summary>
    /// <value>The default is true: the hub listens on loopback only and shows persons to whoever is there.</value>
    public bool RawRecords { get; set; } = true;

    /// <summary>Whether a role may ask for the schema.</summary>
    public bool MayIntrospect(Role role) => IntrospectingRoles?.Contains(role) != false;

    /// <summary>The page sizes of a field.</summary>
    public PageSizes PagesOf(string type, string field)
        => Pages.TryGetValue($"{type}.{field}", out var own) ? own : new PageSizes(Math.Min(DefaultPageSize, MaximumPageSize), MaximumPageSize);

    /// <summary>How long one read may take.</summary>
    /// <value>100 milliseconds to 5 minutes. The default is 30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
