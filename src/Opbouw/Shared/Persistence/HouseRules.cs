using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Opbouw.Shared.Persistence;

/// <summary>What holds for every context, whoever opens it and on which database.</summary>
/// <remarks>
/// The model and the queries that were translated are kept in one place. Entity Framework's own holds 1,024 queries; all pages together ask more, and
/// what does not fit is translated anew each time. A context with other rules would make a model and queries of its own.
/// </remarks>
internal static class HouseRules
{
    /// <summary>In the units of Entity Framework: a query counts for 10, the model for 100. A hundred tests filled 62,680 of them, on two databases.</summary>
    private const int Room = 200_000;

    private static readonly MemoryCache Kept = new(new MemoryCacheOptions { SizeLimit = Room });

    public static DbContextOptions WithHouseRules(this DbContextOptionsBuilder builder) => builder.UseSnakeCaseNamingConvention().UseMemoryCache(Kept).Options;
}
