namespace Jianye.DataHub.Data.Demo.Writing;

/// <summary>As much of a mention as is needed to tell, once all are there, which of them can be joined: a district has millions.</summary>
/// <param name="Person">The true one's number.</param>
/// <param name="Record">The same for all versions of one record, and hardly ever for two records.</param>
/// <param name="Name">The same for the same spelling; 0 for none.</param>
/// <param name="Post">The same for the same post in the same grid; 0 for none.</param>
internal readonly record struct KeptMention(int Person, int Record, int Name, int Post, MentionFacts Facts);
