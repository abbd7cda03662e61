using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Opbouw.Shared.Persistence;

/// <summary>Where the translated form of each query is kept.</summary>
/// <remarks>
/// Entity Framework's own memory holds 1,024 of them. All pages together ask more than that, and beyond the limit each query is
/// translated again every time it is asked.
/// </remarks>
internal static class QueryMemory
{
    // The units are Entity Framework's: a query counts for 10, the model for 100.
    private const int Size = 200_000;

    private static readonly MemoryCache Memory = new(new MemoryCacheOptions { SizeLimit = Size });

    public static DbContextOptionsBuilder RememberQueries(this DbContextOptionsBuilder builder) => builder.UseMemoryCache(Memory);
}
