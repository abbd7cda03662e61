using Opbouw.Shared.Imports;
using Opbouw.Shared.Organisations;

namespace Opbouw.Imports;

/// <summary>The kinds of list that the actor may read in.</summary>
public sealed class ImportKinds(IEnumerable<IImportKind> all, WorkContext work)
{
    /// <summary>A list that is read in once a year comes last.</summary>
    public IReadOnlyList<IImportKind> Mine =>
        [.. all.Where(kind => work.Actor.Permissions.Contains(ImportRights.ImportCode) && work.Actor.Permissions.Contains(kind.Permission)).OrderBy(kind => kind.IsWhole)];

    public IImportKind? Find(string code) => Mine.FirstOrDefault(kind => kind.Code == code);
}
