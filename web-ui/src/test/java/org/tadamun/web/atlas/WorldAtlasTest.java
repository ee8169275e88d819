package org.tadamun.web.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map as the build draws it from the files of the project. */
@DisplayName("The map file of the build")
class WorldAtlasTest {

  private static final Path SOURCE = Path.of("src/main/map");
  private static final Pattern STEP = Pattern.compile("m|(-?\\d+) ?(-?\\d+) ?|z");

  private static String file;
  private static Properties world;

  @BeforeAll
  static void draw() throws IOException {
    file = WorldAtlas.draw(SOURCE);
    world = new Properties();
    world.load(new StringReader(file));
  }

  @Test
  @DisplayName("R1: every country code has either a shape or a dot")
  void everyCode() {
    for (String code : Locale.getISOCountries()) {
      assertTrue(
          world.containsKey("shape." + code) != world.containsKey("dot." + code), () -> code);
    }
    assertTrue(world.containsKey("shape.XK"));
    assertEquals(251, world.size(), "249 of ISO, Kosovo, and the size");
  }

  @Test
  @DisplayName("R2: each corner of Mongolia and of Paraguay is a corner of a neighbour, too")
  void commonBorders() {
    assertEquals(Set.of(), cornersAlone("MN", "CN", "RU"));
    assertEquals(Set.of(), cornersAlone("PY", "AR", "BO", "BR"));
    assertFalse(cornersAlone("MN", "CN").isEmpty(), "the north is Russia's");
  }

  private static Set<Point2D> cornersAlone(String code, String... neighbours) {
    Set<Point2D> corners = corners(code);
    for (String neighbour : neighbours) {
      corners.removeAll(corners(neighbour));
    }
    return corners;
  }

  private static Set<Point2D> corners(String code) {
    Set<Point2D> corners = new HashSet<>();
    double[] at = new double[6];
    PathIterator path = shape("shape." + code).getPathIterator(null);
    for (; !path.isDone(); path.next()) {
      if (path.currentSegment(at) != PathIterator.SEG_CLOSE) {
        corners.add(new Point2D.Double(at[0], at[1]));
      }
    }
    return corners;
  }

  @Test
  @DisplayName("R5: the map file has at most 60 kB")
  void weight() {
    assertTrue(file.getBytes(StandardCharsets.UTF_8).length <= 60_000);
  }

  @Test
  @DisplayName("every point lies inside the frame, and no country is as wide as half of the world")
  void bounds() {
    int[] size = pair(world.getProperty("size"));
    world.forEach(
        (key, value) -> {
          if (key.toString().startsWith("dot.")) {
            int[] dot = pair(value.toString());
            assertTrue(dot[0] >= 0 && dot[0] <= size[0] && dot[1] >= 0 && dot[1] <= size[1]);
          } else if (key.toString().startsWith("shape.")) {
            Rectangle2D box = shape(key.toString()).getBounds2D();
            assertTrue(new Rectangle2D.Double(0, 0, size[0], size[1]).contains(box));
            assertTrue(box.getWidth() < 1000, () -> key + " is as wide as half of the world");
          }
        });
  }

  @Test
  @DisplayName("every path starts with an absolute point, is closed, and has an extent")
  void paths() {
    for (String key : world.stringPropertyNames()) {
      if (key.startsWith("shape.")) {
        String path = world.getProperty(key);
        assertTrue(path.matches("(m(-?\\d+ ?-?\\d+ ?){3,}z)+"), () -> key + ": " + path);
        assertFalse(shape(key).getBounds2D().isEmpty(), key);
      }
    }
  }

  @Test
  @DisplayName("Crimea is in Ukraine, Guyane is not in France, and Svalbard is not in Norway")
  void territories() {
    assertFalse(within("RU", 34.3, 45.2));
    assertTrue(within("UA", 34.3, 45.2));
    assertFalse(within("FR", -53.1, 3.9));
    assertTrue(within("GF", -53.1, 3.9));
    assertTrue(within("SJ", 16, 78.5));
    assertFalse(within("NO", 16, 78.5));
  }

  @Test
  @DisplayName("each row of territories.csv moves a place that is then in the named country")
  void everyPartIsHit() throws IOException {
    List<String[]> rows = AtlasTable.rows(SOURCE.resolve("territories.csv"));
    for (String[] row : rows) {
      assertTrue(within(row[2], Double.parseDouble(row[1]), Double.parseDouble(row[0])), row[3]);
    }
  }

  @Test
  @DisplayName("the licence of the geometry is written beside the map")
  void licence(@TempDir Path folder) throws IOException {
    WorldAtlas.main(new String[] {SOURCE.toString(), folder.resolve("map").toString()});
    assertEquals(file, Files.readString(folder.resolve("map/world.properties")));
    assertTrue(Files.readString(folder.resolve("map/LICENSE.txt")).contains("Bostock"));
  }

  private static int[] pair(String numbers) {
    return Arrays.stream(numbers.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  /**
   * Whether the place is in the shape; the dots of Malta and Singapore give the scale of the map.
   */
  private static boolean within(String code, double longitude, double latitude) {
    Point a = EqualEarth.project(new Point(14.44, 35.89));
    Point b = EqualEarth.project(new Point(103.81, 1.36));
    int[] malta = pair(world.getProperty("dot.MT"));
    int[] singapore = pair(world.getProperty("dot.SG"));
    double scale = (singapore[0] - malta[0]) / (b.x() - a.x());
    Point place = EqualEarth.project(new Point(longitude, latitude));
    return shape("shape." + code)
        .contains(malta[0] + (place.x() - a.x()) * scale, malta[1] - (place.y() - a.y()) * scale);
  }

  private static Path2D shape(String key) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    double x = 0;
    double y = 0;
    boolean first = false;
    Matcher step = STEP.matcher(world.getProperty(key));
    while (step.find()) {
      if (step.group().equals("m")) {
        first = true;
      } else if (step.group().equals("z")) {
        path.closePath();
        x = path.getCurrentPoint().getX();
        y = path.getCurrentPoint().getY();
      } else {
        x += Integer.parseInt(step.group(1));
        y += Integer.parseInt(step.group(2));
        if (first) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
        first = false;
      }
    }
    return path;
  }
}
