package org.tadamun.web.atlas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Douglas and Peucker's line simplification, on the projected line: drops points that nobody can
 * see. Both ends of an arc stay, so that neighbours still meet (R2).
 */
final class Simplifier {

  private final List<Point> plane;
  private final double tolerance;
  private final BitSet kept = new BitSet();

  private Simplifier(List<Point> plane, double tolerance) {
    this.plane = plane;
    this.tolerance = tolerance;
  }

  /**
   * @param arc in degrees, as is the result
   * @param tolerance in units of the projection's plane
   */
  static List<Point> simplify(List<Point> arc, double tolerance) {
    List<Point> plane = EqualEarth.unwrap(arc).stream().map(EqualEarth::project).toList();
    Simplifier simplifier = new Simplifier(plane, tolerance);
    simplifier.kept.set(0);
    simplifier.kept.set(arc.size() - 1);
    simplifier.keepBetween(0, arc.size() - 1);
    List<Point> simplified = new ArrayList<>();
    simplifier.kept.stream().forEach(i -> simplified.add(arc.get(i)));
    return simplified;
  }

  private void keepBetween(int first, int last) {
    int farthest = -1;
    double most = tolerance;
    for (int i = first + 1; i < last; i++) {
      double distance = distance(plane.get(i), plane.get(first), plane.get(last));
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest > 0) {
      kept.set(farthest);
      keepBetween(first, farthest);
      keepBetween(farthest, last);
    }
  }

  /** The distance from the point to the segment; both ends of a closed arc are the same point. */
  private static double distance(Point p, Point a, Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / length;
    double t = Math.clamp(along, 0, 1);
    return Math.hypot(p.x() - a.x() - t * dx, p.y() - a.y() - t * dy);
  }
}
