#pragma once

/// Lengths in px at 100 % zoom, from VISUAL.md ("Nodes and containers", "Layout rules") and the numbers of its mock-ups.
namespace slipway::layout::sizes {

inline constexpr double nodeHeight = 44, flatNodeHeight = 34, nodeLeast = 132, nodeMost = 172;
inline constexpr double nodePadding = 9, tile = 24, flatTile = 20, tileGap = 8;
inline constexpr double uprightWidth = 118, uprightHeight = 72;
inline constexpr double personTile = 28, personHeight = 46;
inline constexpr double capsuleHeight = 28;

inline constexpr double cardHeight = 76, cardLeast = 320, cardGap = 22;
inline constexpr double chipHeight = 25, chipInset = 10, chipBottom = 8;
inline constexpr double pillHeight = 22, pillGap = 9, pillInset = 10, pillLeast = 84, pillMost = 180, pillBottom = 8;

inline constexpr double containerPadding = 12, titleRow = 33, smallTitleRow = 22, titleInset = 11, titleHeight = 16;
inline constexpr double nodeGap = 14, freeGap = 40;       ///< free: between neighbours that edges may join

inline constexpr double zoneGap = 20, zoneNarrow = 10, zoneWide = 18, zoneBottom = 10;
inline constexpr double subnetPadding = 10, subnetTitle = 34, subnetBottom = 12, subnetLeast = 172, subnetWithCards = 340;
inline constexpr int mostSideLanes = 3;                  ///< more rules than that share one trunk
inline constexpr double rowGap = 28, sideLane = 26;       ///< side lane: between an upright node and the card beside it
inline constexpr double clusterTitle = 28, clusterPadding = 14, clusterTop = 24;
inline constexpr double vpcTitle = 42, plainVpcTitle = 34;

inline constexpr double edgeGap = 14, edgeNode = 10, stub = 18, portGap = 15, portCorner = 10;
inline constexpr double laneToRegion = 56, outsideGap = 10, outsideToRegion = 18;

inline constexpr double actionHeight = 29.5, actionGap = 5, actionInset = 6, stageTitle = 21, stageBottom = 6, stageLeast = 144;
inline constexpr double stageGap = 62, pipelineTitle = 25, pipelinePadding = 8;
inline constexpr double laneInset = 8, laneTitle = 21, laneGap = 44;

inline constexpr double labelHeight = 16, labelPadding = 5, labelGap = 4, labelBeside = 42;

}  // namespace slipway::layout::sizes
