package org.tadamun.web.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.atlas.Territories.Part;

@DisplayName("The decoding of TopoJSON shapes")
class TopologyTest {

  /** Two squares side by side. Arc 0 is their common border; the left square uses it forwards. */
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
  @DisplayName("an arc is decoded from differences on a scaled grid")
  void decodes() {
    assertEquals(List.of(new Point(12, -5), new Point(12, -4)), topology.arc(0));
  }

  @Test
  @DisplayName("a negative arc number is the same arc backwards")
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
  @DisplayName("a shape without an id has its name as its key")
  void keys() {
    assertEquals(List.of("1", "Right"), topology.shapes().stream().map(s -> s.key()).toList());
  }

  @Test
  @DisplayName("a shape without a country code is an error")
  void unknownShape() {
    var territories = new Territories(Map.of("1", "AA"), List.of());
    assertThrows(IllegalArgumentException.class, () -> territories.rings(topology));
  }

  @Test
  @DisplayName("R3: two shapes of one country are merged, without the border between them")
  void merges() {
    var rings = new Territories(Map.of("1", "AA", "Right", "AA"), List.of()).rings(topology);
    List<List<Point>> merged = new Merger(topology).merge(rings.get("AA"));
    assertEquals(1, merged.size());
    assertEquals(7, merged.getFirst().size());
    assertEquals(merged.getFirst().getFirst(), merged.getFirst().getLast());
  }

  @Test
  @DisplayName("two shapes of different countries keep their common border")
  void keepsBorders() {
    var rings = new Territories(Map.of("1", "AA", "Right", "BB"), List.of()).rings(topology);
    assertEquals(5, new Merger(topology).merge(rings.get("AA")).getFirst().size());
  }

  @Test
  @DisplayName(
      "a part listed for another country is taken from its shape and given to that country")
  void changesHands() {
    var part = new Part(new Point(13, -4.5), "CC");
    var rings = new Territories(Map.of("1", "AA", "Right", "BB"), List.of(part)).rings(topology);
    assertEquals(java.util.Set.of("AA", "CC"), rings.keySet());
  }
}
