package org.tadamun.kernel.mail.control.bounce;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailboxTrouble;
import org.tadamun.kernel.secret.boundary.NumberSeal.Numbered;

/**
 * One reading of the mailbox. Each message is booked before it is deleted: after a crash it is read
 * again, and is then known. A message counts only if it came to a return address that we gave,
 * whatever else it says.
 */
final class BounceRun {

  private static final Logger LOG = System.getLogger(BounceRun.class.getName());
  static final int MESSAGES_MOST = 1000;
  private static final int FAILURES_MOST = 5;

  /** One message may be refused for what it is; after so many, the folder takes none. */
  static final int REFUSALS_MOST = 5;

  private final ReturnAddress addresses;
  private final BounceRecords records;
  private final Clock clock;
  private int bounced;
  private int aside;
  private int distrusted;
  private int failures;
  private int lying;

  BounceRun(ReturnAddress addresses, BounceRecords records, Clock clock) {
    this.addresses = addresses;
    this.records = records;
    this.clock = clock;
  }

  /**
   * Reads all messages. One that can be neither handled nor moved aside does not stop those behind
   * it.
   *
   * @throws MailboxDown if it could not be read to its end; what was done until then is kept
   */
  void read(BounceServer server, Instant until) throws MailboxDown {
    try (BounceFolder folder = server.open()) {
      int count = folder.count();
      for (int number = 1; goesOn(number, count, until); number++) {
        BounceFolder.Found found = folder.read(number);
        if (found != null) {
          take(folder, found);
        }
      }
    }
    if (distrusted > 0) {
      LOG.log(
          Level.WARNING,
          "{0} mails came back as unwanted: check SPF, DKIM and DMARC of tadamun.mail.from",
          distrusted);
    }
  }

  private boolean goesOn(int number, int count, Instant until) {
    return number <= count && number - lying <= MESSAGES_MOST && clock.instant().isBefore(until);
  }

  private void take(BounceFolder folder, BounceFolder.Found found) throws MailboxDown {
    Optional<Numbered> mail =
        found.content() == null
            ? Optional.empty()
            : addresses.mailIn(BounceReader.recipients(found.content()));
    Optional<BounceNote> note =
        mail.isEmpty() ? Optional.empty() : BounceReader.read(found.content());
    if (note.isEmpty()) {
      if (lying < REFUSALS_MOST && folder.setAside(found)) {
        aside++;
      } else {
        lying++;
      }
    } else if (!note.get().isFailed() || isSettled(mail.get(), note.get())) {
      folder.remove(found);
    }
  }

  private boolean isSettled(Numbered mail, BounceNote note) throws MailboxDown {
    try {
      BounceRecords.Outcome outcome = records.note(mail, note);
      if (outcome == BounceRecords.Outcome.BOUNCED) {
        bounced++;
        distrusted += note.failure() == MailFailure.DISTRUSTED ? 1 : 0;
      }
      return outcome != BounceRecords.Outcome.EARLY;
    } catch (RuntimeException failed) {
      LOG.log(Level.ERROR, "A bounce could not be written down; it is looked at again", failed);
      if (++failures >= FAILURES_MOST) {
        throw new MailboxDown(MailboxTrouble.INTERRUPTED);
      }
      return false;
    }
  }

  int bounced() {
    return bounced;
  }

  int aside() {
    return aside;
  }

  /** Null if every message could be handled. */
  MailboxTrouble lying() {
    return lying == 0 ? null : MailboxTrouble.ASIDE;
  }
}
