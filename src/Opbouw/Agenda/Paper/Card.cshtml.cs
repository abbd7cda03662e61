using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda.Paper;

/// <summary>A small card to hand out, in large type.</summary>
[Needs(AgendaRights.TellBackCode)]
public sealed class CardPage(OpbouwDb db, AgendaBook book, OrganisationAreas areas, WorkContext work, LocalTime time) : PaperPage(db, book, areas, work, time);
