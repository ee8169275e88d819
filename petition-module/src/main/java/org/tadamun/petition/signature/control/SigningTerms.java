package org.tadamun.petition.signature.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.version.entity.TextChanged;
import org.tadamun.petition.version.entity.TextShown;

/**
 * The petition and campaign that signing depends on, such as the answer of {@link MaySign}.
 *
 * <p>In a burst of signers they would be read thousands of times a second. They are kept for two
 * seconds, and dropped at once when this node changes one of them; a change by another node is seen
 * within those two seconds.
 */
@ApplicationScoped
public class SigningTerms {

  private static final Duration MAX_AGE = Duration.ofSeconds(2);

  /** After this time one caller reads them anew, while the others still get the old ones. */
  private static final Duration RENEWED_AFTER = Duration.ofSeconds(1);

  @EJB private Petitions petitions;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;

  private final Map<String, Terms> bySlug = new ConcurrentHashMap<>();
  private final Map<String, Terms> evenHidden = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();
  private final AtomicBoolean renewing = new AtomicBoolean();

  protected SigningTerms() {}

  SigningTerms(Petitions petitions, Campaigns campaigns, Clock clock) {
    this.petitions = petitions;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /** What holds for one petition now. */
  public record Terms(
      PetitionView petition, CampaignView campaign, Instant readAt, long generation) {

    /** False where the clock was set back since: then their age is unknown. */
    boolean wereReadWithin(Duration most, Instant now) {
      Duration age = Duration.between(readAt, now);
      return !age.isNegative() && age.compareTo(most) < 0;
    }

    /**
     * Refuses a text that the signer has not read. A version that another node published is known
     * here after two seconds: until then it is refused, too.
     *
     * @throws TextChanged when another version is signed now than the one shown
     */
    public void requireText(TextShown shown) {
      if (!shown.isOf(petition.textVersion(), petition.revision())) {
        throw new TextChanged();
      }
    }

    /** Whether the public may know of it. */
    public boolean isPublic() {
      return petition.isPublic() && campaign.isPublic();
    }

    public boolean maySignNow(Instant now) {
      return MaySign.of(petition, campaign.state(), now) == MaySign.YES;
    }

    /**
     * From when a link that is mailed now is valid. Where the petition was closed by mistake, the
     * time of an unconfirmed signature begins with the reopening (ADR 226), so that the mail names
     * no day in the past.
     */
    Instant begin(Signature signature, Instant now) {
      return signature.state() == SignatureState.PENDING
          ? petition.reopening().orLater(signature.changedAt())
          : now;
    }

    public boolean takesConfirmations() {
      return petition.takesConfirmations(campaign.state());
    }

    public boolean asks(String organisation) {
      return campaign.organisations().stream().anyMatch(o -> o.slug().equals(organisation));
    }

    /** Whether the campaign addresses the authorities of a country. */
    public boolean hasTarget() {
      return campaign.targetCountry() != null;
    }

    public List<OrganisationView> organisations() {
      return campaign.organisations();
    }
  }

  /**
   * The terms of a public petition.
   *
   * @throws NotFound when the public may not know of it
   */
  public Terms of(String slug) {
    return kept(bySlug, slug, petitions::requirePublic);
  }

  /**
   * The terms of any petition, hidden ones included, for links and mails of earlier signers. It
   * does not check the caller: a confirmation may run in the group of another request (ADR 116).
   *
   * @throws NotFound when there is no such petition
   */
  public Terms evenHidden(String slug) {
    return kept(evenHidden, slug, any -> petitions.evenHidden(any).orElseThrow(NotFound::new));
  }

  private Terms kept(
      Map<String, Terms> known, String slug, Function<String, PetitionView> petition) {
    Terms terms = known.get(slug);
    // Read first: a change while the rest is read makes these terms old.
    long now = generation.get();
    Instant moment = clock.instant();
    if (terms == null || terms.generation() != now || !terms.wereReadWithin(MAX_AGE, moment)) {
      return read(known, petition.apply(slug), now);
    }
    if (!terms.wereReadWithin(RENEWED_AFTER, moment) && renewing.compareAndSet(false, true)) {
      try {
        return read(known, petition.apply(slug), now);
      } finally {
        renewing.set(false);
      }
    }
    return terms;
  }

  private Terms read(Map<String, Terms> known, PetitionView read, long generation) {
    CampaignView campaign = campaigns.byId(read.campaignId()).orElseThrow(NotFound::new);
    Terms terms = new Terms(read, campaign, clock.instant(), generation);
    known.put(read.slug(), terms);
    return terms;
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged event) {
    generation.incrementAndGet();
  }
}
