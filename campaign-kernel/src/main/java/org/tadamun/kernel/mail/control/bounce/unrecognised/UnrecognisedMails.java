package org.tadamun.kernel.mail.control.bounce.unrecognised;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.mail.control.bounce.BounceServer;
import org.tadamun.kernel.mail.control.bounce.MailboxDown;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.control.smtp.MailServerLog;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionRule;

/**
 * Deletes old messages of the bounce mailbox that were not understood and kept for a person. Each
 * names who wrote it, or to whom we wrote. They are no database rows: a run that dies in between
 * has deleted some that its report does not count.
 *
 * <p>A mailbox that is away must not keep the other rules from running: it is logged once, and
 * tried again the next night.
 */
@ApplicationScoped
public class UnrecognisedMails implements RetentionRule {

  private static final Logger LOG = System.getLogger(UnrecognisedMails.class.getName());

  private final BounceServer server;
  private final MailServer sender;
  private final AtomicBoolean told = new AtomicBoolean();

  /** For the container's proxy. */
  protected UnrecognisedMails() {
    this(null, null);
  }

  @Inject
  public UnrecognisedMails(BounceServer server, MailServer sender) {
    this.server = server;
    this.sender = sender;
  }

  /** Work in the folder. */
  @FunctionalInterface
  private interface Work<T> {
    T in(AsideFolder folder) throws MessagingException;
  }

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_UNRECOGNISED;
  }

  @Override
  public Forecast forecast(Instant now) {
    Instant before = kept().since(now);
    return attempt(folder -> folder.forecast(before), Forecast.NONE);
  }

  @Override
  public RetentionPortion apply(Instant now, long after) {
    Instant before = kept().since(now);
    return attempt(folder -> folder.delete(before, after), RetentionPortion.NONE);
  }

  /** A copy that sends nothing, to try out a backup, leaves the mailbox alone here too. */
  private <T> T attempt(Work<T> work, T otherwise) {
    if (!server.isConfigured() || !sender.isConfigured()) {
      return otherwise;
    }
    try (AsideFolder folder = new AsideFolder(server)) {
      T done = work.in(folder);
      told.set(false);
      return done;
    } catch (MailboxDown away) {
      logOnce(away.words());
    } catch (MessagingException refused) {
      logOnce(MailServerLog.of(refused));
    }
    return otherwise;
  }

  private void logOnce(String words) {
    if (told.compareAndSet(false, true)) {
      LOG.log(
          Level.WARNING,
          "Old mails in the folder of tadamun.bounce.unrecognised cannot be deleted and stay: {0}",
          words);
    }
  }
}
