package org.tadamun.web.atlas;

import java.util.ArrayList;
import java.util.List;

/** Maps the projection's plane to the integer grid of the SVG, with y downwards. */
record Frame(double west, double north, double scale) {

  static final int WIDTH = 2000;
  private static final int MARGIN = 8;

  /** An island below this area is left out, unless the country has no larger one. */
  private static final double LEAST_AREA = 12;

  static Frame around(List<Point> plane) {
    double west = plane.stream().mapToDouble(Point::x).min().orElseThrow();
    double east = plane.stream().mapToDouble(Point::x).max().orElseThrow();
    double north = plane.stream().mapToDouble(Point::y).max().orElseThrow();
    return new Frame(west, north, (WIDTH - 2 * MARGIN) / (east - west));
  }

  int height(List<Point> plane) {
    double south = plane.stream().mapToDouble(Point::y).min().orElseThrow();
    return (int) Math.ceil((north - south) * scale) + 2 * MARGIN;
  }

  int x(Point plane) {
    return (int) Math.round((plane.x() - west) * scale) + MARGIN;
  }

  int y(Point plane) {
    return (int) Math.round((north - plane.y()) * scale) + MARGIN;
  }

  /** The rings as SVG path data with relative coordinates, which are shortest. */
  String path(List<List<Point>> rings) {
    List<List<int[]>> grids =
        rings.stream().map(this::grid).filter(grid -> grid.size() > 2).toList();
    double largest = grids.stream().mapToDouble(Frame::area).max().orElse(0);
    double least = Math.min(LEAST_AREA, largest);
    StringBuilder path = new StringBuilder();
    int[] at = {0, 0};
    for (List<int[]> grid : grids) {
      if (area(grid) < least) {
        continue;
      }
      path.append('m');
      for (int i = 0; i < grid.size(); i++) {
        int[] to = grid.get(i);
        path.append(separator(i, to[0] - at[0])).append(to[0] - at[0]);
        path.append(separator(1, to[1] - at[1])).append(to[1] - at[1]);
        at = to;
      }
      path.append('z');
      at = grid.getFirst();
    }
    return path.toString();
  }

  private static String separator(int index, int number) {
    return index == 0 || number < 0 ? "" : " ";
  }

  /** The ring's cells without repeated ones, and without the closing point. */
  private List<int[]> grid(List<Point> ring) {
    List<int[]> grid = new ArrayList<>();
    for (Point point : ring.subList(1, ring.size())) {
      int[] cell = {x(point), y(point)};
      if (grid.isEmpty() || cell[0] != grid.getLast()[0] || cell[1] != grid.getLast()[1]) {
        grid.add(cell);
      }
    }
    return grid;
  }

  private static double area(List<int[]> grid) {
    double twice = 0;
    int[] before = grid.getLast();
    for (int[] cell : grid) {
      twice += (double) before[0] * cell[1] - (double) cell[0] * before[1];
      before = cell;
    }
    return Math.abs(twice) / 2;
  }
}
