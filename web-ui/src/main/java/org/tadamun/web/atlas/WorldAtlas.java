package org.tadamun.web.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.web.atlas.Territories.Part;

/**
 * The build step: reads the folder {@code src/main/map}, writes {@code map/world.properties} with
 * {@code size=<width> <height>}, {@code shape.<code>=<SVG path data>} and {@code dot.<code>=<x>
 * <y>}.
 */
public final class WorldAtlas {

  /** One unit of the SVG's grid, about a third of a pixel on a wide screen. */
  private static final double TOLERANCE = 5.4 / Frame.WIDTH;

  private WorldAtlas() {}

  public static void main(String[] folders) throws IOException {
    Path source = Path.of(folders[0]);
    Path target = Files.createDirectories(Path.of(folders[1]));
    Files.writeString(target.resolve("world.properties"), draw(source));
    Files.writeString(
        target.resolve("LICENSE.txt"), Files.readString(source.resolve("LICENSE.txt")));
  }

  static String draw(Path source) throws IOException {
    Map<String, Point> dots = dots(source.resolve("dots.csv"));
    Map<String, List<List<Point>>> shapes = shapes(source);
    shapes.keySet().removeAll(dots.keySet());
    List<Point> everything = new ArrayList<>(dots.values());
    shapes.values().forEach(rings -> rings.forEach(everything::addAll));
    Frame frame = Frame.around(everything);

    StringBuilder file =
        new StringBuilder("# Made by the build from src/main/map; see LICENSE.txt.\n");
    line(file, "size", Frame.WIDTH + " " + frame.height(everything));
    shapes.forEach((code, rings) -> line(file, "shape." + code, frame.path(rings)));
    dots.forEach((code, dot) -> line(file, "dot." + code, frame.x(dot) + " " + frame.y(dot)));
    return file.toString();
  }

  private static void line(StringBuilder file, String key, String value) {
    file.append(key).append('=').append(value).append('\n');
  }

  private static Map<String, Point> dots(Path file) throws IOException {
    Map<String, Point> dots = new TreeMap<>();
    for (String[] row : AtlasTable.rows(file)) {
      Point degrees = new Point(Double.parseDouble(row[2]), Double.parseDouble(row[1]));
      dots.put(row[0], EqualEarth.project(degrees));
    }
    return dots;
  }

  private static Map<String, List<List<Point>>> shapes(Path source) throws IOException {
    Topology exact = Topology.parse(Files.readString(source.resolve("countries-110m.json")));
    var rings = territories(source).rings(exact);
    List<List<Point>> arcs =
        exact.arcs().stream().map(arc -> Simplifier.simplify(arc, TOLERANCE)).toList();
    Merger merger = new Merger(new Topology(arcs, exact.shapes()));
    Map<String, List<List<Point>>> shapes = new TreeMap<>();
    rings.forEach((code, numbers) -> shapes.put(code, project(merger.merge(numbers))));
    return shapes;
  }

  private static List<List<Point>> project(List<List<Point>> rings) {
    return rings.stream()
        .map(ring -> EqualEarth.unwrap(ring).stream().map(EqualEarth::project).toList())
        .toList();
  }

  private static Territories territories(Path source) throws IOException {
    Map<String, String> codes = new HashMap<>();
    for (String[] row : AtlasTable.rows(source.resolve("codes.csv"))) {
      codes.put(row[0], row[1]);
    }
    List<Part> parts = new ArrayList<>();
    for (String[] row : AtlasTable.rows(source.resolve("territories.csv"))) {
      Point inside = new Point(Double.parseDouble(row[1]), Double.parseDouble(row[0]));
      parts.add(new Part(inside, row[2]));
    }
    return new Territories(codes, parts);
  }
}
