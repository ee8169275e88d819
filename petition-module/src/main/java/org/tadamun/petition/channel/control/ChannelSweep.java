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
import org.tadamun.kernel.time.boundary.IsolatedTasks;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.exemption.boundary.Exemptions;

/**
 * Deletes, soon after each run of the retention, codes that came only with addresses that had
 * signed before. They are kept as long as codes of a new address that is never confirmed, which
 * that run deletes: otherwise the list would tell which of both it was.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ChannelSweep {

  private static final Logger LOG = System.getLogger(ChannelSweep.class.getName());

  private static final ConfigurationKey UNCONFIRMED = ConfigurationKey.RETENTION_UNCONFIRMED;

  /** Signatures expire hourly and in portions, so their codes may be deleted only one run later. */
  private static final Duration EXPIRING = Duration.ofDays(1);

  /** A limit for each petition, however many codes somebody invents. */
  private static final int PORTIONS = 100;

  @EJB private ChannelForgetting forgetting;
  @EJB private Exemptions exemptions;
  @EJB private RetentionPromises promises;
  @EJB private Retention retention;
  @Inject private Clock clock;

  private final IsolatedTasks codes =
      new IsolatedTasks(LOG, "Forgetting codes that nobody came by, petition");
  private Instant swept;

  /** Failures are caught here: the container cancels a timer that fails twice in a row. */
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
      // If a petition failed all are tried again soon; finished ones are little work.
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
