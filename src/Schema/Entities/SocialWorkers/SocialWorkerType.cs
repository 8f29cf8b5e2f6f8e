using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class SocialWorkerType : EntityGraphType<SocialWorker>
{
    public SocialWorkerType()
    {
        Show(
            socialWorker => socialWorker.Number,
            socialWorker => socialWorker.Post,
            socialWorker => socialWorker.Since,
            socialWorker => socialWorker.Person,
            socialWorker => socialWorker.Grid,
            socialWorker => socialWorker.Level1Grid,
            socialWorker => socialWorker.Community,
            socialWorker => socialWorker.Street,
            socialWorker => socialWorker.Diary,
            socialWorker => socialWorker.Reviews,
            socialWorker => socialWorker.AcceptedRequests);
    }
}
