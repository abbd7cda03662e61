namespace Opbouw.OpinionMap;

/// <summary>People who stand close together on the map, taken as one point when groups are looked for.</summary>
/// <param name="Middle">Mean place of its people.</param>
/// <param name="People">How many people, at least 1.</param>
/// <param name="Group">Number of the group of opinion it belongs to.</param>
/// <example><code>map.BaseClusters.Sum(cluster =&gt; cluster.People)   // everybody who is counted</code></example>
public sealed record BaseCluster(Position Middle, int People, int Group);

/// <summary>A group of opinion: people who answer alike.</summary>
/// <param name="Middle">Mean place of its people.</param>
/// <param name="People">How many people, at least 1.</param>
/// <example><code>map.Groups[0].People   // size of the largest group, when the map is the first one</code></example>
public sealed record OpinionGroup(Position Middle, int People);
