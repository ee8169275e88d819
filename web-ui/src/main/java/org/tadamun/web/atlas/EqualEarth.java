package org.tadamun.web.atlas;

import java.util.ArrayList;
import java.util.List;

/**
 * The Equal Earth projection (Šavrič, Patterson, Jenny 2018). Every country has the share of the
 * map that it has of the globe, so that no country looks as if more people had signed there.
 * Centred on 11° east, which cuts the map in the Bering Strait (R4).
 */
final class EqualEarth {

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double ROOT = Math.sqrt(3);
  private static final double CENTRE = 11;

  /**
   * West of this, a line belongs to Asia: Chukotka ends at 169.9°, St Lawrence Island is Alaska's.
   */
  private static final double CUT = -172;

  private EqualEarth() {}

  /** Projects degrees to a plane: x within ±2.71, y within ±1.32, north is up. */
  static Point project(Point degrees) {
    double lambda = Math.toRadians(degrees.x() - CENTRE);
    double theta = Math.asin(ROOT / 2 * Math.sin(Math.toRadians(degrees.y())));
    double t2 = theta * theta;
    double t6 = t2 * t2 * t2;
    double scale = 9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1;
    return new Point(
        2 * ROOT * lambda * Math.cos(theta) / (3 * scale),
        theta * (A4 * t6 * t2 + A3 * t6 + A2 * t2 + A1));
  }

  /** Removes the jump at 180°, and puts the whole line on one side of the cut. */
  static List<Point> unwrap(List<Point> line) {
    List<Point> unwrapped = new ArrayList<>();
    double previous = line.getFirst().x();
    double west = previous;
    double east = previous;
    for (Point point : line) {
      previous = point.x() - 360 * Math.rint((point.x() - previous) / 360);
      unwrapped.add(new Point(previous, point.y()));
      west = Math.min(west, previous);
      east = Math.max(east, previous);
    }
    double shift = 360 * Math.floor(((west + east) / 2 - CUT) / 360);
    return unwrapped.stream().map(point -> new Point(point.x() - shift, point.y())).toList();
  }
}
