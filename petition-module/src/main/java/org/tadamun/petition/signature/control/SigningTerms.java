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
 * What {@link MaySign} is asked about, and what else holds for who signs.
 *
 * <p>The answer needs petition, campaign and organisations, which a burst of signers would read
 * thousands of times a second. It is kept for two seconds, and forgotten at once when this node
 * changes one of them; another node's change is seen within those two seconds.
 */
@ApplicationScoped
public class SigningTerms {

  private static final Duration MAX_AGE = Duration.ofSeconds(2);

  /** From then on the first who asks reads them anew, before all who come together have to. */
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

    /** Not where the clock was set back since: nobody knows how old they are. */
    boolean wereReadWithin(Duration most, Instant now) {
      Duration age = Duration.between(readAt, now);
      return !age.isNegative() && age.compareTo(most) < 0;
    }

    /**
     * Nobody signs under words that he has not read. What another node has published is known here
     * after two seconds: until then this is refused too.
     *
     * @throws TextChanged when another version is signed now than the one that he was shown
     */
    public void requireText(TextShown shown) {
      if (!shown.isOf(petition.textVersion(), petition.revision())) {
        throw new TextChanged();
      }
    }

    /** Whether everybody may know of it. */
    public boolean isPublic() {
      return petition.isPublic() && campaign.isPublic();
    }

    public boolean isSigning(Instant now) {
      return MaySign.of(petition, campaign.state(), now) == MaySign.YES;
    }

    /**
     * Who waited while it was closed by mistake has his time from the reopening on (ADR 226), and
     * is not to be told of a day that is past.
     *
     * @return from when the link that is mailed now counts
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

    /** Whether there is a country of which authorities are addressed. */
    public boolean hasTarget() {
      return campaign.targetCountry() != null;
    }

    public List<OrganisationView> organisations() {
      return campaign.organisations();
    }
  }

  /**
   * @throws NotFound when the public may not know of it
   */
  public Terms of(String slug) {
    return kept(bySlug, slug, petitions::requirePublic);
  }

  /**
   * Also of what the public may not know of at present, for the links and mails of those who signed
   * before. Whoever asks: one who confirms may do so in the group of a stranger (ADR 116).
   *
   * @throws NotFound when there is no such petition
   */
  public Terms evenHidden(String slug) {
    return kept(evenHidden, slug, any -> petitions.evenHidden(any).orElseThrow(NotFound::new));
  }

  private Terms kept(
      Map<String, Terms> known, String slug, Function<String, PetitionView> petition) {
    Terms terms = known.get(slug);
    // From before anything is read: what is changed in the meantime makes them old.
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
