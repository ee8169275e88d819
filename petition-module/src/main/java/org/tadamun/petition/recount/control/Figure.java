package org.tadamun.petition.recount.control;

import java.util.Comparator;
import org.tadamun.petition.tally.entity.SignatureSource;

/** What is counted by one number. */
record Figure(int version, SignatureSource source, String country) implements Comparable<Figure> {

  private static final Comparator<Figure> ORDER =
      Comparator.comparingInt(Figure::version)
          .thenComparing(Figure::source)
          .thenComparing(Figure::country);

  @Override
  public int compareTo(Figure other) {
    return ORDER.compare(this, other);
  }
}
