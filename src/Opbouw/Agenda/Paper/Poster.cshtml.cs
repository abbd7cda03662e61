using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda.Paper;

/// <summary>One A4 to hang up where the question began.</summary>
[Needs(AgendaRights.TellBackCode)]
public sealed class PosterPage(OpbouwDb db, AgendaBook book, OrganisationAreas areas, WorkContext work, LocalTime time) : PaperPage(db, book, areas, work, time);
