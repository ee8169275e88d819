package org.tadamun.web.chart.line;

import java.util.ArrayList;
import java.util.List;
import org.tadamun.web.chart.line.LineChart.Mark;

/**
 * The positions of the numbered badges above the line. Events whose lines would touch share a
 * number; badges that would touch are put in different rows, of which three are always enough.
 */
record MarkBand(List<Place> places) {

  /**
   * @param position from 0 to 1 on the time axis
   * @param row 0 is the lowest
   */
  record Place(int number, double position, int row, List<Mark> marks) {}

  private static final double TOGETHER = 0.02;

  /** A badge is 18 px wide, and on a phone the plot has some 340 px. */
  private static final double APART = 0.06;

  static MarkBand of(List<Mark> marks, TimeAxis axis) {
    List<Place> places = new ArrayList<>();
    for (Mark mark : marks) {
      double position = axis.at(mark.at());
      if (!places.isEmpty() && position - places.getLast().position() < TOGETHER) {
        places.getLast().marks().add(mark);
      } else {
        int row = freeRow(places, position);
        places.add(new Place(places.size() + 1, position, row, new ArrayList<>(List.of(mark))));
      }
    }
    return new MarkBand(places);
  }

  int rows() {
    return places.stream().mapToInt(place -> place.row() + 1).max().orElse(0);
  }

  private static int freeRow(List<Place> places, double position) {
    int row = 0;
    while (taken(places, row, position)) {
      row++;
    }
    return row;
  }

  private static boolean taken(List<Place> places, int row, double position) {
    return places.stream()
        .anyMatch(place -> place.row() == row && position - place.position() < APART);
  }
}
