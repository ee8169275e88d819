package org.tadamun.web.publicsite.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.text.TextBean;

/** The large number on a page: signatures, and how many countries they come from. */
@Named
@RequestScoped
public class Counter {

  @EJB private Tallies tallies;
  @Inject private PublicRequest request;
  @Inject private Clock clock;
  @Inject private TextBean text;

  private long total;
  private long goal;
  private boolean reaching = true;
  private boolean merged;
  private final Set<String> countries = new HashSet<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Earlier> earlier = new ArrayList<>();
  private Instant asOf;

  /** The figure of a version before the one that is signed now. */
  public record Earlier(PetitionView petition, int version, long total, int present) {}

  /** The part of one petition in the large number. */
  public record Part(PetitionView petition, long total) {}

  /** Adds the figures of these petitions; limits the age of the page to that of the figures. */
  public void count(List<PetitionView> petitions, CampaignView campaign) {
    petitions.forEach(petition -> add(petition, campaign));
  }

  Counts add(PetitionView petition, CampaignView campaign) {
    return add(petition, campaign, tallies.publicCached(petition));
  }

  /**
   * As {@link #add(PetitionView, CampaignView)}, with figures that include the signature just
   * given.
   */
  Counts addUpToDate(PetitionView petition, CampaignView campaign) {
    return add(petition, campaign, tallies.publicUpToDate(petition));
  }

  private Counts add(PetitionView petition, CampaignView campaign, Counts counts) {
    total += counts.total();
    parts.add(new Part(petition, counts.total()));
    goal += petition.goal();
    reaching &= MaySign.of(petition, campaign.state(), clock.instant()) == MaySign.YES;
    countries.addAll(counts.countriesTold());
    merged |= SmallCells.of(campaign).isOn();
    if (asOf == null || counts.asOf().isBefore(asOf)) {
      asOf = counts.asOf();
    }
    request.showsFiguresOf(counts.asOf());
    tallies.earlierPublicCached(petition).ifPresent(before -> tell(before, petition));
    return counts;
  }

  private void tell(Counts before, PetitionView petition) {
    earlier.add(new Earlier(petition, before.version(), before.total(), petition.textVersion()));
    request.showsFiguresOf(before.asOf());
  }

  /**
   * The figures of earlier versions, which are not in the large number, for each petition whose
   * count has begun anew.
   */
  public List<Earlier> getEarlier() {
    return earlier;
  }

  /** The petitions whose sum the large number is. */
  public List<Part> getParts() {
    return parts;
  }

  public long getTotal() {
    return total;
  }

  public int getCountries() {
    return countries.size();
  }

  /** The number of countries in words, after the total; with figures in steps, those shown. */
  public String getFrom() {
    String key = merged ? "petition.counter.countries-told" : "petition.counter.countries";
    return text.of(key, countries.size());
  }

  /** The label below the number of countries. */
  public String getCountriesLabel() {
    String key = merged ? "site.figure.countries-told" : "site.figure.countries";
    return text.of(key, countries.size());
  }

  /**
   * The goal; 0 if there is none or the petition cannot be signed now. Also 0 for several
   * petitions, since more signatures of one do not bring another to its goal.
   */
  public long getGoal() {
    return reaching && parts.size() == 1 ? goal : 0;
  }

  public boolean isGoalReached() {
    return getGoal() > 0 && total >= goal;
  }

  public Instant getAsOf() {
    return asOf;
  }
}
