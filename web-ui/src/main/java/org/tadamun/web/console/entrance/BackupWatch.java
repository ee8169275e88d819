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
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.backup.boundary.Backups;
import org.tadamun.kernel.leftover.boundary.Leftovers;
import org.tadamun.kernel.schema.SchemaMigration;
import org.tadamun.kernel.secret.boundary.KeyRotation;
import org.tadamun.kernel.secret.boundary.KeyStatus;
import org.tadamun.web.launch.BackupFolder;
import org.tadamun.web.launch.RequestFiles;
import org.tadamun.web.security.AsSystem;

/**
 * Makes the backups that the start script asks for, one at a time. Answers in English, as the
 * script does.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BackupWatch {

  private static final String DERBY = "jdbc:derby:";
  private static final String WHY = "the log in logs/ of the data folder says why";
  private static final Logger LOG = System.getLogger(BackupWatch.class.getName());

  @EJB private AsSystem asSystem;
  @EJB private Backups backups;
  @EJB private KeyRotation keys;
  @EJB private SchemaMigration schema;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.data-dir")
  private Optional<String> dataFolder;

  @Inject
  @ConfigProperty(name = "tadamun.database.url")
  private String url;

  @Inject
  @ConfigProperty(name = "tadamun.database.user")
  private String user;

  @Inject
  @ConfigProperty(name = "tadamun.database.password")
  private String password;

  @Inject
  @ConfigProperty(name = "tadamun.secrets-file")
  private String secretsFile;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  @PermitAll
  public void onTimer() {
    dataFolder.ifPresent(
        folder ->
            new RequestFiles(Path.of(folder, "run"), BackupFolder.KIND).answerNext(this::answer));
  }

  /** Makes the backup in the folder of this absolute path, and returns what the script prints. */
  @PermitAll
  public String answer(String wanted) {
    if (!url.startsWith(DERBY)) {
      return RequestFiles.REFUSED + BackupFolder.NOT_EMBEDDED;
    }
    try {
      BackupFolder folder = new BackupFolder(Path.of(wanted));
      Optional<String> refusal =
          folder.refusal(Path.of(dataFolder.orElseThrow()), size() * Leftovers.ROOM_TIMES);
      return refusal.isPresent()
          ? RequestFiles.REFUSED + refusal.get()
          : asSystem.run(() -> make(folder));
    } catch (IOException | RuntimeException failed) {
      LOG.log(Level.ERROR, "The backup could not be begun", failed);
      return RequestFiles.REFUSED + "The backup could not be begun, and " + WHY + ".";
    }
  }

  private String make(BackupFolder folder) throws IOException {
    Instant begun = clock.instant();
    Path draft = folder.begin();
    try {
      backups.copyTo(draft);
      // After the copy: a secrets file with the newest key of now also has the keys of the copy.
      KeyStatus key = keys.status();
      Leftovers.clearCopy(url, user, password, draft, begun);
      folder.finish(about(begun, key));
      backups.made(folder.name());
      return """
      Backup made in %s: all that was acknowledged before %s is in it.
      The secrets file %s is not: keep a copy of it elsewhere, with key %d (check value %s).\
      """
          .formatted(folder, begun, secretsFile, key.current(), key.check());
    } catch (IOException | SQLException | RuntimeException failed) {
      LOG.log(Level.ERROR, "The backup was given up", failed);
      String why = folder.isDiskFull() ? "its disk is full" : WHY;
      folder.giveUp();
      return RequestFiles.REFUSED + "The backup " + folder + " was given up: " + why + ".";
    }
  }

  private String about(Instant begun, KeyStatus key) {
    return """
    Tadamun: the embedded database, with all that was acknowledged before %s.
    Read by the program of schema %s and by newer ones, with a secrets file that has key %d
    (check value %s), and is not in here. To be checked by: sha256sum -c SHA256SUMS
    """
        .formatted(begun, schema.version(), key.current(), key.check());
  }

  /** The approximate size in bytes: files are added and deleted meanwhile. */
  private long size() {
    String database = url.substring(DERBY.length()).split(";", 2)[0];
    return Stream.of("seg0", "log")
        .map(part -> new File(database, part).listFiles())
        .flatMap(Stream::ofNullable)
        .flatMap(Stream::of)
        .mapToLong(File::length)
        .sum();
  }
}
