using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Schema.Entities;

internal sealed class ActivitySignupType : EntityGraphType<ActivitySignup>
{
    public ActivitySignupType()
    {
        Show(
            activitySignup => activitySignup.At,
            activitySignup => activitySignup.CheckedIn,
            activitySignup => activitySignup.ActivityTitle,
            activitySignup => activitySignup.Account,
            activitySignup => activitySignup.Activity);
    }
}
