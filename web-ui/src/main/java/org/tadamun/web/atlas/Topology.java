package org.tadamun.web.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The part of TopoJSON that a world map needs: the arcs in degrees, and the shapes of the
 * collection "countries" as lists of arc numbers. A negative number {@code ~i} is arc {@code i}
 * backwards.
 *
 * @see <a href="https://github.com/topojson/topojson-specification">TopoJSON</a>
 */
record Topology(List<List<Point>> arcs, List<Shape> shapes) {

  /** The key is the numeric country id, or the name if there is no id. */
  record Shape(String key, List<Polygon> polygons) {}

  /** The first ring is the outline, the others are holes. */
  record Polygon(List<List<Integer>> rings) {}

  static Topology parse(String json) {
    Map<?, ?> root = (Map<?, ?>) JsonReader.read(json);
    Map<?, ?> transform = (Map<?, ?>) root.get("transform");
    Point scale = point(transform.get("scale"));
    Point origin = point(transform.get("translate"));
    List<List<Point>> arcs =
        list(root.get("arcs")).stream().map(arc -> decode(list(arc), scale, origin)).toList();
    Map<?, ?> countries = (Map<?, ?>) ((Map<?, ?>) root.get("objects")).get("countries");
    List<Shape> shapes =
        list(countries.get("geometries")).stream()
            .map(Map.class::cast)
            .map(Topology::shape)
            .toList();
    return new Topology(arcs, shapes);
  }

  List<Point> arc(int number) {
    return number >= 0 ? arcs.get(number) : arcs.get(~number).reversed();
  }

  /** The points of a ring; the last is the first again. */
  List<Point> ring(List<Integer> numbers) {
    List<Point> points = new ArrayList<>();
    for (int number : numbers) {
      List<Point> arc = arc(number);
      points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
    }
    return points;
  }

  private static Shape shape(Map<?, ?> geometry) {
    Object id = geometry.get("id");
    Object name = ((Map<?, ?>) geometry.get("properties")).get("name");
    List<?> arcs = list(geometry.get("arcs"));
    List<?> polygons = "Polygon".equals(geometry.get("type")) ? List.of(arcs) : arcs;
    return new Shape(
        (String) (id == null ? name : id),
        polygons.stream().map(polygon -> new Polygon(rings(list(polygon)))).toList());
  }

  private static List<List<Integer>> rings(List<?> rings) {
    return rings.stream()
        .map(ring -> list(ring).stream().map(number -> ((Double) number).intValue()).toList())
        .toList();
  }

  /** Each point is the difference to the one before it, in steps of the grid. */
  private static List<Point> decode(List<?> arc, Point scale, Point origin) {
    List<Point> points = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (Object entry : arc) {
      Point delta = point(entry);
      x += delta.x();
      y += delta.y();
      points.add(new Point(x * scale.x() + origin.x(), y * scale.y() + origin.y()));
    }
    return points;
  }

  private static Point point(Object pair) {
    List<?> numbers = list(pair);
    return new Point((Double) numbers.get(0), (Double) numbers.get(1));
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }
}
