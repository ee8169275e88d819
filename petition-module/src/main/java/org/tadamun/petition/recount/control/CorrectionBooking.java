package org.tadamun.petition.recount.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.petition.alarm.entity.Comeback;
import org.tadamun.petition.correction.boundary.Corrections;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Books what figures lack of what they count, and tells everybody; in one transaction. */
@Dependent
public class CorrectionBooking {

  private static final Logger LOG = System.getLogger(CorrectionBooking.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Corrections corrections;
  @EJB private CountryTally tally;
  @Inject private Event<FiguresChanged> figures;

  /**
   * @param missing in the order in which everybody books; negative where a figure has too much
   * @param correction from which the lines of the public log come
   */
  void book(
      PetitionView petition, SortedMap<RecountFigure, Long> missing, long correction, Instant now) {
    tally.correct(petition.id(), now, changes(petition, missing));
    SortedMap<Integer, SortedMap<String, Map<SignatureSource, Long>>> byVersion = new TreeMap<>();
    missing.forEach(
        (figure, by) -> {
          expect(petition, figure, by, now);
          byVersion
              .computeIfAbsent(figure.version(), version -> new TreeMap<>())
              .computeIfAbsent(figure.country(), country -> new EnumMap<>(SignatureSource.class))
              .merge(figure.source(), by, Long::sum);
        });
    // By nought too, where sources make up for each other: figures that are public have moved.
    byVersion.forEach(
        (version, byCountry) ->
            byCountry.forEach(
                (country, bySource) ->
                    corrections.book(
                        CorrectionKey.recount(petition.id(), version, now, country, correction),
                        now,
                        bySource)));
    figures.fire(new FiguresChanged(petition.campaignId(), "signatures"));
  }

  private static List<CountryChange> changes(
      PetitionView petition, Map<RecountFigure, Long> missing) {
    return missing.entrySet().stream()
        .map(
            one ->
                new CountryChange(
                    petition.id(),
                    one.getKey().version(),
                    one.getKey().source(),
                    one.getKey().country(),
                    one.getValue()))
        .toList();
  }

  /** Nobody signed in this hour for it: it makes no country suspicious, and hides nobody there. */
  private void expect(PetitionView petition, RecountFigure figure, long by, Instant now) {
    if (figure.source() == SignatureSource.ONLINE) {
      em.persist(new Comeback(petition.id(), figure.version(), figure.country(), by, now));
    }
    LOG.log(
        Level.WARNING,
        "The figures of petition {0} are being put right: version {1}, {2}, {3}: by {4}",
        petition.slug(),
        figure.version(),
        figure.source(),
        figure.country(),
        by);
  }
}
