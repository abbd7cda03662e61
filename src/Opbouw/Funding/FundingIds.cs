using Opbouw.Shared.Persistence;

namespace Opbouw.Funding;

public readonly record struct BudgetLineId(Guid Value) : IEntityId
{
    public override string ToString() => Value.ToString();
}

public readonly record struct MoneyRequestId(Guid Value) : IEntityId
{
    public override string ToString() => Value.ToString();
}

public readonly record struct BillId(Guid Value) : IEntityId
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ReportPhotoId(Guid Value) : IEntityId
{
    public override string ToString() => Value.ToString();
}

public readonly record struct PlaceClaimId(Guid Value) : IEntityId
{
    public override string ToString() => Value.ToString();
}
