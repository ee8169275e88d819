package org.tadamun.petition.recount.control;

import java.util.Comparator;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.tally.entity.SignatureSource;

/** The key of one figure. */
record RecountFigure(int version, SignatureSource source, String country)
    implements Comparable<RecountFigure> {

  private static final Comparator<RecountFigure> ORDER =
      Comparator.comparingInt(RecountFigure::version)
          .thenComparing(RecountFigure::source)
          .thenComparing(RecountFigure::country);

  static RecountFigure of(Finding finding) {
    return new RecountFigure(finding.textVersion(), finding.source(), finding.country());
  }

  @Override
  public int compareTo(RecountFigure other) {
    return ORDER.compare(this, other);
  }
}
