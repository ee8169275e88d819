package org.tadamun.web.console.entrance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.secret.boundary.KeyRotation;
import org.tadamun.kernel.secret.boundary.KeyStatus;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.web.launch.KeyCommand;
import org.tadamun.web.launch.RequestFiles;
import org.tadamun.web.security.AsSystem;

/**
 * Carries out the start script's commands about master keys. This is safe: whoever can write into
 * the server's own folder can read the secrets file too. Answers in English, as the script does.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeyCommandWatch {

  private static final Logger LOG = System.getLogger(KeyCommandWatch.class.getName());

  @EJB private AsSystem asSystem;
  @EJB private KeyRotation rotation;
  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.data-dir")
  private Optional<String> dataFolder;

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
  @PermitAll
  public void onTimer() {
    dataFolder.ifPresent(
        folder ->
            new RequestFiles(Path.of(folder, "run"), KeyCommand.KIND).answerNext(this::answer));
  }

  /** What the script prints: the result, or why it was refused. */
  @PermitAll
  public String answer(String question) {
    try {
      return KeyCommand.of(question)
          .map(command -> text(asSystem.run(() -> carryOut(command))))
          .orElse(RequestFiles.REFUSED + "unknown command");
    } catch (BusinessException refused) {
      return RequestFiles.REFUSED
          + texts.get(Locale.ENGLISH, refused.messageKey(), refused.arguments());
    } catch (RuntimeException failed) {
      LOG.log(Level.ERROR, "The command about the keys failed", failed);
      return RequestFiles.REFUSED + "it failed, and the log in logs/ of the data folder says why";
    }
  }

  private KeyStatus carryOut(KeyCommand command) {
    return switch (command) {
      case ROTATE -> rotation.rotate();
      case ROTATE_SIGNING -> rotation.rotateSigning();
      case STATUS -> rotation.status();
      case RETIRE -> rotation.retire();
    };
  }

  static String text(KeyStatus status) {
    StringBuilder text = new StringBuilder(400);
    text.append(
        "Key %d encrypts since %s (check value %s).%n"
            .formatted(status.current(), status.madeAt(), status.check()));
    text.append("Keys in the secrets file: ").append(status.readable()).append('\n');
    status
        .signing()
        .ifPresent(
            key ->
                text.append(
                    ("Packs are signed with the key of fingerprint %s; the one before it counts"
                            + " until %s.%n")
                        .formatted(key.fingerprint(), key.formerUntil())));
    for (KeyStatus.Place place : status.places()) {
      text.append(
          "  %-12s %,10d renewed%s%n"
              .formatted(place.name(), place.renewed(), place.finished() ? ", through" : ""));
    }
    if (!status.finished()) {
      text.append("If other nodes have a copy of the secrets file, copy it to each before ")
          .append(status.copiedBy())
          .append(": from then on what there is comes under the new key.\n");
    }
    text.append(
        status.finished()
            ? "Everything is under key " + status.current() + "."
            : "Not everything is under it yet; ./tadamun key-status tells how far it is.");
    if (status.canRetire()) {
      text.append(" The old ones can go: ./tadamun retire-key, after a backup.");
    }
    return text.toString();
  }
}
