using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Persistence.Postgres;

public sealed class PostgresOpbouwDb(DbContextOptions options, WorkContext work) : OpbouwDb(options, work);
