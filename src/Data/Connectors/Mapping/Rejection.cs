namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>Why a record can't be taken.</summary>
/// <param name="Code">One of the reasons in <c>Connectors/Mapping/Resources/reject-reasons.csv</c>, e.g. <c>ID_CHECKSUM</c>.</param>
/// <param name="Message">One sentence for the person who repairs it: the field, what was expected; never the value itself.</param>
/// <param name="Unreadable">True when the record can't be read or has no key: decided before duplicates; false when its content
/// is impossible: decided after duplicates, staleness and deletes.</param>
public sealed record Rejection(string Code, string Message, bool Unreadable);
