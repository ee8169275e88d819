package org.tadamun.web.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The frame of the map and its grid")
class FrameTest {

  /** One unit of the plane is one unit of the grid, and the margin is 8. */
  private static final Frame FRAME = new Frame(0, 100, 1);

  @Test
  @DisplayName("the frame contains all points with a margin of 8, and north is at the top")
  void around() {
    List<Point> plane = List.of(new Point(-2, 1), new Point(2, -1), new Point(0, 0));
    Frame frame = Frame.around(plane);
    assertEquals(8, frame.x(plane.get(0)));
    assertEquals(Frame.WIDTH - 8, frame.x(plane.get(1)));
    assertEquals(8, frame.y(plane.get(0)));
    assertEquals(frame.height(plane) - 8, frame.y(plane.get(1)));
    assertEquals(Frame.WIDTH / 2, frame.x(plane.get(2)));
  }

  @Test
  @DisplayName("a path has relative steps, the first from the corner of the frame, and is closed")
  void ring() {
    assertEquals("m28 88 0-20-20 0 0 20z", FRAME.path(List.of(square(0, 20, 20))));
  }

  @Test
  @DisplayName("the first step of a second ring is relative to the start of the first")
  void rings() {
    assertEquals(
        "m28 88 0-20-20 0 0 20zm50 0 0-10-10 0 0 10z",
        FRAME.path(List.of(square(0, 20, 20), square(60, 20, 10))));
  }

  @Test
  @DisplayName("points that fall on the same place of the grid are written once")
  void samePlace() {
    Point corner = new Point(0, 20);
    List<Point> ring =
        List.of(corner, new Point(20, 20), new Point(20.2, 20.1), new Point(20, 40), corner);
    assertEquals("m28 88 0-20-20 20z", FRAME.path(List.of(ring)));
  }

  @Test
  @DisplayName("an islet too small to see is left out, unless it is the only ring")
  void islets() {
    List<Point> islet = square(60, 20, 2);
    assertEquals(
        FRAME.path(List.of(square(0, 20, 20))), FRAME.path(List.of(square(0, 20, 20), islet)));
    assertEquals("m70 88 0-2-2 0 0 2z", FRAME.path(List.of(islet)));
  }

  @Test
  @DisplayName("a ring that shrinks to a line gives an empty path")
  void line() {
    Point point = new Point(0, 0);
    assertEquals("", FRAME.path(List.of(List.of(point, new Point(0.1, 0), point))));
  }

  private static List<Point> square(double x, double y, double side) {
    Point corner = new Point(x, y);
    return List.of(
        corner,
        new Point(x + side, y),
        new Point(x + side, y + side),
        new Point(x, y + side),
        corner);
  }
}
