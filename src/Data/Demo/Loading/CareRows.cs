using Jianye.DataHub.Data.Demo.District;
using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.Demo.Loading;

/// <summary>The elders in care: whom to call, who provides, and what was ordered in a year.</summary>
internal static class CareRows
{
    private static readonly CareAbility[] Abilities = [CareAbility.Independent, CareAbility.Independent, CareAbility.SemiDependent, CareAbility.Dependent];

    private static readonly EventDays Days = new(
        weekend: 0.8,
        seasons: [1.1, 1, 1, 0.95, 0.95, 1, 1.1, 1.1, 0.95, 0.95, 1, 1.1],
        hours: [0, 0, 0, 0, 0, 0, 1, 4, 9, 10, 9, 6, 4, 6, 8, 8, 6, 4, 2, 1, 0.5, 0.2, 0, 0]);

    /// <summary>Four of five have an agreement.</summary>
    /// <param name="elder">The place among the elders.</param>
    public static bool HasAgreement(int elder) => elder % 5 != 4;

    public static IEnumerable<EmergencyContact> Contacts(LoadedDistrict loaded)
    {
        for (var i = 0; i < loaded.Elders.People.Count; i++)
        {
            if (FamilyOf(loaded.Elders.People[i]) is { } family)
                yield return new EmergencyContact { Id = loaded.Keys.CareClients[i], Name = family.Name, Phone = family.Phone, PersonId = loaded.KeyOf(family) };
        }
    }

    public static IEnumerable<CareClient> Clients(LoadedDistrict loaded)
    {
        var random = loaded.Random("care_clients");
        return loaded.Elders.People.Select((elder, i) => loaded.Places.In(elder.Household!.Dwelling.Grid, new CareClient
        {
            Id = loaded.Keys.CareClients[i],
            Ability = random.Pick(Abilities),
            Since = new DateOnly(2014, 1, 1).AddDays(random.Below(1400)),
            AddressText = DwellingRows.ShortTextOf(elder.Household.Dwelling),
            Location = LoadedPlaces.Point(elder.Household.Dwelling.Building.Location),
            AddressId = loaded.AddressOf(elder.Household),
            PersonId = loaded.KeyOf(elder),
            EmergencyContactId = FamilyOf(elder) is null ? null : loaded.Keys.CareClients[i],
        }));
    }

    public static IEnumerable<CareAgreement> Agreements(LoadedDistrict loaded)
    {
        var random = loaded.Random("care_agreements");
        for (var i = 0; i < loaded.Elders.People.Count; i++)
        {
            if (!HasAgreement(i)) continue;
            var elder = loaded.Elders.People[i];
            var signed = new DateOnly(2017, 1, 1).AddDays(random.Below(424));
            yield return new CareAgreement
            {
                Id = loaded.Keys.CareAgreements[i],
                Family = FamilyOf(elder)?.Name,
                SignedOn = signed,
                ExpiresOn = signed.AddDays(364),
                Status = random.Chance(0.25) ? CareAgreementStatus.Terminated : CareAgreementStatus.Active,
                ClientId = loaded.Keys.CareClients[i],
                CommunityId = loaded.Places.Community(elder.Household!.Dwelling.Community),
                ProviderId = loaded.Organizations[random.Pick(loaded.District.Organizations.CareProviders)],
            };
        }
    }

    public static IEnumerable<CareOrder> Orders(LoadedDistrict loaded)
    {
        var (random, elders) = (loaded.Random("care_orders"), loaded.Elders.People.Count);
        var number = 0;
        foreach (var placed in elders == 0 ? [] : Days.Times(elders * 3, random))
        {
            var elder = random.Below(elders);
            var state = random.Chance(0.9) ? CareOrderState.Confirmed : random.Pick([CareOrderState.Placed, CareOrderState.Assigned, CareOrderState.Cancelled]);
            var isDone = state == CareOrderState.Confirmed;
            yield return new CareOrder
            {
                Id = loaded.Keys.CareOrders[number++],
                OrderedAt = placed.ToUtc(),
                DoneAt = isDone ? placed.AddHours(2).ToUtc() : null,
                Rating = isDone ? random.Pick([Rating.Satisfied, Rating.Satisfied, Rating.FairlySatisfied, Rating.Dissatisfied]) : null,
                Fee = random.Below(40) * 2.5m,
                Worker = FormattableString.Invariant($"样服{random.Between(1, 90)}"),
                State = state,
                History = [new() { To = EnumWords.Of(state) }],
                ClientId = loaded.Keys.CareClients[elder],
                AgreementId = HasAgreement(elder) ? loaded.Keys.CareAgreements[elder] : null,
                ItemId = loaded.Items.Pick(ServiceList.ElderHelp, random).Id,
            };
        }
    }

    /// <summary>Whom one calls for an elder.</summary>
    private static Person? FamilyOf(Person elder)
    {
        List<Person> others = [.. elder.Household!.Members.Where(member => member != elder && member.HasPhone)];
        return others.Count > 0 ? others[elder.Number % others.Count] : null;
    }
}
