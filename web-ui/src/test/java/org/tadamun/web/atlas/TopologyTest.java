package org.tadamun.web.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.atlas.Territories.Part;

class TopologyTest {

  /** Two squares side by side; arc 0 is the border between them, walked up by the left one. */
  private static final String SQUARES =
      """
      {"transform": {"scale": [2, 1], "translate": [10, -5]},
       "objects": {"countries": {"geometries": [
         {"type": "Polygon", "id": "1", "properties": {"name": "Left"}, "arcs": [[0, 1]]},
         {"type": "MultiPolygon", "properties": {"name": "Right"}, "arcs": [[[-1, 2]]]}]}},
       "arcs": [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]],
                [[1, 0], [1, 0], [0, 1], [-1, 0]]]}
      """;

  private final Topology topology = Topology.parse(SQUARES);

  @Test
  @DisplayName("an arc is a sum of differences on a grid")
  void decodes() {
    assertEquals(List.of(new Point(12, -5), new Point(12, -4)), topology.arc(0));
  }

  @Test
  @DisplayName("a negative number is the arc backwards")
  void backwards() {
    assertEquals(List.of(new Point(12, -4), new Point(12, -5)), topology.arc(~0));
  }

  @Test
  @DisplayName("a ring joins its arcs and closes")
  void ring() {
    List<Point> ring = topology.ring(List.of(0, 1));
    assertEquals(5, ring.size());
    assertEquals(ring.getFirst(), ring.getLast());
  }

  @Test
  @DisplayName("a shape without an id is known by its name")
  void keys() {
    assertEquals(List.of("1", "Right"), topology.shapes().stream().map(s -> s.key()).toList());
  }

  @Test
  @DisplayName("a shape without a code stops the build")
  void unknownShape() {
    var territories = new Territories(Map.of("1", "AA"), List.of());
    assertThrows(IllegalArgumentException.class, () -> territories.rings(topology));
  }

  @Test
  @DisplayName("R3 two shapes of one code lose the border between them")
  void merges() {
    var rings = new Territories(Map.of("1", "AA", "Right", "AA"), List.of()).rings(topology);
    List<List<Point>> merged = new Merger(topology).merge(rings.get("AA"));
    assertEquals(1, merged.size());
    assertEquals(7, merged.getFirst().size());
    assertEquals(merged.getFirst().getFirst(), merged.getFirst().getLast());
  }

  @Test
  @DisplayName("two shapes of two codes keep their border")
  void keepsBorders() {
    var rings = new Territories(Map.of("1", "AA", "Right", "BB"), List.of()).rings(topology);
    assertEquals(5, new Merger(topology).merge(rings.get("AA")).getFirst().size());
  }

  @Test
  @DisplayName("a part that belongs to another code changes hands")
  void changesHands() {
    var part = new Part(new Point(13, -4.5), "CC");
    var rings = new Territories(Map.of("1", "AA", "Right", "BB"), List.of(part)).rings(topology);
    assertEquals(java.util.Set.of("AA", "CC"), rings.keySet());
  }
}
