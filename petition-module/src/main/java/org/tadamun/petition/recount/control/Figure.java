package org.tadamun.petition.recount.control;

import java.util.Comparator;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.tally.entity.SignatureSource;

/** What is counted by one number. */
record Figure(int version, SignatureSource source, String country) implements Comparable<Figure> {

  private static final Comparator<Figure> ORDER =
      Comparator.comparingInt(Figure::version)
          .thenComparing(Figure::source)
          .thenComparing(Figure::country);

  static Figure of(Finding finding) {
    return new Figure(finding.textVersion(), finding.source(), finding.country());
  }

  @Override
  public int compareTo(Figure other) {
    return ORDER.compare(this, other);
  }
}
