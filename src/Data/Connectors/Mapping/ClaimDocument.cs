namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>What one source record claims about one entity: a JSON object, a member a field, kept as it is in PostgreSQL (jsonb).</summary>
/// <param name="Json">
/// Members have the entity's property names in camelCase; a field that the record says nothing about is absent. Values are canonical:
/// <list type="bullet">
/// <item>text, code and enum values: a string (enums in the graph's spelling, e.g. <c>"HANDLING"</c>);</item>
/// <item>dates <c>"2018-03-05"</c>; instants <c>"2018-03-05T02:20:00Z"</c> (UTC); numbers and booleans as JSON's own;</item>
/// <item>points <c>[longitude, latitude]</c> in WGS 84;</item>
/// <item>a reference to another record: <c>{"dataset":"03-wo-grid/team","key":"WG-00001"}</c>, a list of them for a to-many;</item>
/// <item>an organization by name: <c>{"organization":{"kind":"POLICE","name":"…","community":"320105001001"}}</c>;</item>
/// <item>a service item by list and title: <c>{"serviceItem":{"list":"ELDER_HELP","title":"助医"}}</c>, a list for a to-many;</item>
/// <item>a territory by code: <c>{"grid":"320105001001001"}</c>, <c>{"community":"320105001001"}</c>, <c>{"street":"320105001"}</c>;</item>
/// <item>a dwelling in its canonical form: <c>{"dwelling":"金样苑2期|3|1|501"}</c>;</item>
/// <item>a person of the same record: <c>{"mention":"related"}</c>;</item>
/// <item>value objects (history, careGroups, identifiers, emergencyContact) as objects or lists of objects with camelCase members.</item>
/// </list>
/// </param>
public sealed record ClaimDocument(string Json);
