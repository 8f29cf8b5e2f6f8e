using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class MicroWishType : EntityGraphType<MicroWish>
{
    public MicroWishType()
    {
        Show(
            microWish => microWish.Text,
            microWish => microWish.AddressText,
            microWish => microWish.CreatedAt,
            microWish => microWish.DoneAt,
            microWish => microWish.State,
            microWish => microWish.History,
            microWish => microWish.Wisher,
            microWish => microWish.Claimer,
            microWish => microWish.Grid,
            microWish => microWish.Level1Grid,
            microWish => microWish.Community,
            microWish => microWish.Street);
    }
}
