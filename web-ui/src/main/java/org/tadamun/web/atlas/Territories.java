package org.tadamun.web.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.web.atlas.Topology.Polygon;
import org.tadamun.web.atlas.Topology.Shape;

/**
 * The owner of each polygon: by the id of its shape, or by a table of parts that belong to another
 * code.
 */
record Territories(Map<String, String> codeOfKey, List<Part> parts) {

  /** The polygon around this point belongs to the code. */
  record Part(Point inside, String code) {}

  /** The rings of every code, holes included: these are filled by the even-odd rule. */
  Map<String, List<List<Integer>>> rings(Topology topology) {
    Map<String, List<List<Integer>>> rings = new TreeMap<>();
    for (Shape shape : topology.shapes()) {
      String owner = codeOfKey.get(shape.key());
      if (owner == null) {
        throw new IllegalArgumentException("no code for the shape " + shape.key());
      }
      for (Polygon polygon : shape.polygons()) {
        String code = owner(topology.ring(polygon.rings().getFirst()), owner);
        rings.computeIfAbsent(code, c -> new ArrayList<>()).addAll(polygon.rings());
      }
    }
    return rings;
  }

  private String owner(List<Point> outline, String otherwise) {
    return parts.stream()
        .filter(part -> contains(outline, part.inside()))
        .map(Part::code)
        .findFirst()
        .orElse(otherwise);
  }

  private static boolean contains(List<Point> ring, Point p) {
    boolean inside = false;
    for (int i = 1; i < ring.size(); i++) {
      Point a = ring.get(i - 1);
      Point b = ring.get(i);
      if (a.y() > p.y() != b.y() > p.y()
          && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x()) {
        inside = !inside;
      }
    }
    return inside;
  }
}
