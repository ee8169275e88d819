package org.tadamun.petition.channel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.KeepingTime;
import org.tadamun.kernel.retention.boundary.Retention;
import org.tadamun.kernel.retention.boundary.RetentionPromises;
import org.tadamun.kernel.time.boundary.OneByOne;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.exemption.boundary.Exemptions;

/**
 * Ends, soon after each run of the retention, the codes by which only such came as had signed
 * before. They are kept as long as those of a new address that confirms nothing, which that run
 * ends by what was promised when they came: were one gone before the other, the list would tell
 * which of the two it was.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ChannelSweep {

  private static final Logger LOG = System.getLogger(ChannelSweep.class.getName());

  private static final ConfigurationKey UNCONFIRMED = ConfigurationKey.RETENTION_UNCONFIRMED;

  /** Signatures expire by the hour and in portions, and so only go with the run after that. */
  private static final Duration EXPIRING = Duration.ofDays(1);

  /** A petition's work has an end, however many codes somebody has invented. */
  private static final int PORTIONS = 100;

  @EJB private ChannelForgetting forgetting;
  @EJB private Exemptions exemptions;
  @EJB private RetentionPromises promises;
  @EJB private Retention retention;
  @Inject private Clock clock;

  private final OneByOne codes =
      new OneByOne(LOG, "Forgetting codes that nobody came by, petition");
  private Instant swept;

  /** A failure stays here: the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "3/10", persistent = false)
  @PermitAll
  public void run() {
    if (!KeepingTime.configured(UNCONFIRMED).isForEver()) {
      codes.attemptAll(clock.instant(), this::sweep);
    }
  }

  private void sweep() {
    Instant run = retention.lastMoment().orElse(null);
    if (run != null && !run.equals(swept)) {
      // Where one failed all are looked at again soon; it is little work where it is done.
      swept = sweep(promises.before(UNCONFIRMED, run), run) ? run : swept;
    }
  }

  private boolean sweep(Instant before, Instant run) {
    List<Long> spared = new ArrayList<>(exemptions.exempt(clock.instant()));
    spared.addAll(forgetting.standing(run.minus(EXPIRING)));
    boolean all = true;
    for (long petition : forgetting.petitions(spared)) {
      all &= codes.attempt(petition, clock.instant(), () -> sweep(petition, before));
    }
    return all;
  }

  private void sweep(long petition, Instant before) {
    Origin last = Origin.NONE;
    for (int i = 0; last != null && i < PORTIONS; i++) {
      last = forgetting.forgetOfNobody(petition, last, before);
    }
  }
}
