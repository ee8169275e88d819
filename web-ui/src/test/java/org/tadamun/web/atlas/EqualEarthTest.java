package org.tadamun.web.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The map projection")
class EqualEarthTest {

  @Test
  @DisplayName("the centre of the map is 11° east on the equator")
  void centre() {
    Point centre = EqualEarth.project(new Point(11, 0));
    assertEquals(0, centre.x(), 1e-12);
    assertEquals(0, centre.y(), 1e-12);
  }

  @Test
  @DisplayName("the edges of the map lie where the authors of the projection put them")
  void edges() {
    assertEquals(2.7066, EqualEarth.project(new Point(191, 0)).x(), 1e-4);
    assertEquals(1.3173, EqualEarth.project(new Point(11, 90)).y(), 1e-4);
    assertEquals(-1.3173, EqualEarth.project(new Point(11, -90)).y(), 1e-4);
  }

  @ParameterizedTest
  @ValueSource(ints = {-80, -45, 0, 30, 60, 75})
  @DisplayName("a cell of one degree has the same area on the map as on the globe")
  void equalArea(int latitude) {
    Point southWest = EqualEarth.project(new Point(20, latitude));
    Point southEast = EqualEarth.project(new Point(21, latitude));
    Point northWest = EqualEarth.project(new Point(20, latitude + 1));
    Point northEast = EqualEarth.project(new Point(21, latitude + 1));
    double height = northWest.y() - southWest.y();
    double width = (southEast.x() - southWest.x() + northEast.x() - northWest.x()) / 2;
    double onTheGlobe =
        Math.toRadians(1)
            * (Math.sin(Math.toRadians(latitude + 1)) - Math.sin(Math.toRadians(latitude)));
    assertEquals(1, width * height / onTheGlobe, 1e-3);
  }

  @Test
  @DisplayName("R4: the points of a line over 180° are moved to one side of the cut")
  void unwraps() {
    List<Point> line = EqualEarth.unwrap(List.of(new Point(179, 1), new Point(-179, 2)));
    assertEquals(List.of(new Point(179, 1), new Point(181, 2)), line);
    assertEquals(187, EqualEarth.unwrap(List.of(new Point(-173, 65))).getFirst().x());
    assertEquals(-160, EqualEarth.unwrap(List.of(new Point(-160, 65))).getFirst().x());
  }

  @Test
  @DisplayName("simplifying keeps both ends and every visible bend")
  void simplifies() {
    Point start = new Point(0, 0);
    Point end = new Point(20, 0);
    Point bend = new Point(10, 5);
    assertEquals(
        List.of(start, end), Simplifier.simplify(List.of(start, new Point(10, 0.0001), end), 0.01));
    assertEquals(List.of(start, bend, end), Simplifier.simplify(List.of(start, bend, end), 0.01));
  }

  @Test
  @DisplayName("simplifying a closed arc leaves at least four points")
  void closedArc() {
    Point start = new Point(0, 0);
    List<Point> island = List.of(start, new Point(5, 0), new Point(5, 5), new Point(0, 5), start);
    assertTrue(Simplifier.simplify(island, 0.01).size() >= 4);
  }
}
