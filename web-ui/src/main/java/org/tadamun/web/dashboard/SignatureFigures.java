package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.batch.boundary.BatchFilter;
import org.tadamun.petition.batch.boundary.BatchLists;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.signing.MainPetition;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.boundary.Change;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.web.chart.line.LineChart;
import org.tadamun.web.console.frame.CampaignContext;

/** The dashboard's part about signatures; of the campaign's main petition. */
@Named
@RequestScoped
public class SignatureFigures {

  @EJB private BatchLists batches;
  @EJB private Petitions petitions;
  @EJB private Tallies tallies;
  @EJB private SignatureList signatures;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;

  private PetitionView petition;
  private Counts counts;

  public boolean isThere() {
    return getPetition() != null;
  }

  public PetitionView getPetition() {
    if (petition == null) {
      petition =
          MainPetition.of(petitions.ofCampaign(campaign.getId()), clock.instant()).orElse(null);
    }
    return petition;
  }

  public Counts getCounts() {
    if (counts == null) {
      counts = tallies.exactCached(getPetition());
    }
    return counts;
  }

  /**
   * The figures of the version with most signatures before the present one; null if there is none.
   */
  public Counts getEarlier() {
    return tallies.earlierPublicCached(getPetition()).orElse(null);
  }

  /** How many are held, under all versions; for staff who may read signatures. */
  public long held(OwnWork.Part part) {
    return held(getPetition(), part.country());
  }

  long held(PetitionView one, String country) {
    return signatures.count(one.slug(), new SignatureFilter(SignatureState.HELD, country, null));
  }

  /** Whether the reader may follow the number to the list of signatures. */
  public boolean isReadable() {
    return campaign.may("signature:read");
  }

  /** Whether the total is the length of the list of signatures: batches have no names to list. */
  public boolean isListed() {
    return isReadable()
        && signatures.limits(getPetition().slug()).isEmpty()
        && (getCounts().total() == online() || !hasBatches());
  }

  private long online() {
    return getCounts().bySource().get(SignatureSource.ONLINE.name());
  }

  /** Other signatures of partners came by an import and are in the list. */
  private boolean hasBatches() {
    BatchFilter ofPetition =
        new BatchFilter(getPetition().slug(), null, null, getPetition().textVersion());
    return batches.figures(campaign.getId(), ofPetition).get(BatchState.CHECKED).batches() > 0;
  }

  /** How many countries they come from, the unknown one left out. */
  public long getCountries() {
    return getCounts().countries().stream().filter(CountryCount::ofCountry).count();
  }

  public Map<String, Long> getByCountry() {
    Map<String, Long> byCountry = new LinkedHashMap<>();
    for (CountryCount row : getCounts().countries()) {
      byCountry.put(row.country(), row.count());
    }
    return byCountry;
  }

  /** The total at the end of each day in the campaign's zone; the last is the total shown above. */
  public List<LineChart.Point> getPoints() {
    List<LineChart.Point> points = new ArrayList<>();
    long total = 0;
    for (Change change : tallies.daily(getPetition(), getCounts(), campaign.getView().zone())) {
      total += change.change();
      points.add(new LineChart.Point(change.from(), total));
    }
    return points;
  }
}
