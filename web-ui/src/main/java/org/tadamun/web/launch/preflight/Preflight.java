package org.tadamun.web.launch.preflight;

import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.DATABASE_URL;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.DATABASE_USER;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.DATA_DIR;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.HTTP_ADDRESS;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.HTTP_PORT;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.SECRETS_FILE;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.LogManager;
import org.tadamun.web.launch.AdminLinkFiles;
import org.tadamun.web.launch.BackupFolder;
import org.tadamun.web.launch.EmptyDatabase;
import org.tadamun.web.launch.KeyCommand;
import org.tadamun.web.launch.RequestFiles;
import org.tadamun.web.launch.jvm.FastStart;
import org.tadamun.web.launch.preflight.content.Question;

/**
 * Checks everything that can prevent a start, then prints the path of the argument file with which
 * the start script runs the server. For {@code admin-link}, {@code backup} and the commands about
 * keys it asks the running server instead.
 */
public class Preflight {

  private static final String START = "start it with ./tadamun start";
  private static final String COPY = "its database can simply be copied while none does";

  /** Shorter than any start, so that a server that is restarted meanwhile is noticed. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private static final Question SIGNED =
      new Question(
          "SELECT COUNT(*) FROM petition_tally t, petition_petition p, kernel_campaign c"
              + " WHERE p.id = t.petition_id AND c.id = p.campaign_id AND c.sample = FALSE");

  private final Settings settings;
  private final DataFolder folder;

  Preflight(Settings settings) {
    this.settings = settings;
    this.folder = new DataFolder(settings.path(DATA_DIR));
  }

  /**
   * @param words the folder of the start script, the application to deploy, then the command line
   */
  public static void main(String[] words) {
    // The database driver would print an unreadable URL, with its password, to the console.
    LogManager.getLogManager().reset();
    try {
      Path root = Path.of(words[0]);
      CommandLine line = CommandLine.parse(Arrays.copyOfRange(words, 2, words.length));
      Preflight preflight = new Preflight(Settings.of(line, System.getenv(), root));
      System.err.print(Settings.warning(System.getenv()));
      System.out.println(preflight.answer(line, root, Path.of(words[1])));
      System.exit(0);
    } catch (Refusal refusal) {
      System.err.println("tadamun: " + refusal.getMessage());
      System.exit(refusal.code().number());
    } catch (InvalidPathException unwritable) {
      System.err.println(
          "tadamun: A path has letters that the locale of this machine cannot write; choose folders"
              + " of plain (ASCII) letters, or set LC_ALL=C.UTF-8.");
      System.exit(ExitCode.CONFIGURATION.number());
    } catch (IOException failed) {
      System.err.println("tadamun: The data folder (tadamun.data-dir) cannot be used: " + failed);
      System.exit(ExitCode.DATA_FOLDER.number());
    }
  }

  private String answer(CommandLine line, Path root, Path application) throws Refusal, IOException {
    Optional<KeyCommand> about = KeyCommand.of(line.command());
    if (about.isPresent()) {
      return keys(about.get());
    }
    return switch (line.command()) {
      case "admin-link" -> adminLink();
      case "backup" -> backup(line.folder());
      default -> argumentFile(root.resolve("web-ui/target/server"), application).toString();
    };
  }

  Path argumentFile(Path serverFolder, Path application) throws Refusal, IOException {
    // First, because the server that uses the folder mostly holds the port as well.
    folder.requireUnused();
    requireFreePort();
    prepareFolder();
    SecretsFile secrets = new SecretsFile(settings.path(SECRETS_FILE));
    DatabaseCheck database = new DatabaseCheck(settings, DatabaseCheck.PATIENCE);
    boolean empty = database.findEmpty(KnownMigrations.onClassPath(), secrets);
    requireNoOther(empty);
    System.err.print(database.warning() + settings.warning());
    System.err.print(FastStart.warning(serverFolder, Path.of(System.getProperty("java.home"))));
    secrets.require(empty);
    new EmptyDatabase(serverFolder.resolve("empty-database"))
        .copyFor(settings.get(DATABASE_URL), settings.get(DATABASE_USER));
    int jdk = Runtime.version().feature();
    return new ServerFiles(settings, folder, jdk).write(serverFolder, application);
  }

  /**
   * Refuses a new, empty PostgreSQL URL if the embedded database has signatures: the public would
   * see an empty site.
   */
  void requireNoOther(boolean empty) throws Refusal {
    Path embedded = settings.path(DATA_DIR).resolve("database");
    if (empty
        && settings.get(DATABASE_URL).startsWith("jdbc:postgresql:")
        && !Files.notExists(embedded.resolve("service.properties"))
        && isSigned(embedded)) {
      throw new Refusal(
          ExitCode.CONFIGURATION,
          "People have signed in the embedded database of the data folder, the one of"
              + " tadamun.database.url is empty, and nothing moves the data from one to the other;"
              + " take tadamun.database.url away again, choose another folder with --data, or,"
              + " where nobody needs the embedded one, move its folder database away.");
    }
  }

  /** Whether a campaign that is no sample has signatures; also true if that cannot be found out. */
  private static boolean isSigned(Path embedded) {
    String url = "jdbc:derby:" + embedded;
    try (Connection connection =
        DriverManager.getConnection(url, DATABASE_USER.defaultValue(), "none")) {
      return SIGNED.findsAny(connection);
    } catch (SQLException unread) {
      return true;
    } finally {
      try {
        DriverManager.getConnection(url + ";shutdown=true").close();
      } catch (SQLException done) {
        // Derby reports its shutdown by this exception
      }
    }
  }

  private void prepareFolder() throws Refusal, IOException {
    try {
      folder.requireSameUser(settings.path(SECRETS_FILE));
      folder.prepare();
      folder.emptyTemporaryFolder();
      folder.requireRoom();
    } catch (IOException failed) {
      folder.requireAnyRoom();
      throw failed;
    }
  }

  String adminLink() throws Refusal, IOException {
    requireServer(START);
    return new AdminLinkFiles(folder.run()).ask(false).orElseThrow(this::noAnswer);
  }

  /** Carried out by the server, because they concern its own keys and database. */
  String keys(KeyCommand command) throws Refusal, IOException {
    requireServer(START);
    String answer =
        ask(KeyCommand.KIND, command.word(), KeyCommand.PATIENCE, this::requireStillThere)
            .orElseThrow(this::noAnswer);
    return unlessRefused(answer, ExitCode.KEYS);
  }

  /** Made by the server, because only it can open its embedded database. */
  String backup(Path wanted) throws Refusal, IOException {
    if (settings.get(DATABASE_URL).startsWith("jdbc:postgresql:")) {
      throw new Refusal(ExitCode.BACKUP, "%s", BackupFolder.NOT_EMBEDDED);
    }
    requireServer(COPY);
    String word = wanted.toAbsolutePath().normalize().toString();
    String answer =
        ask(BackupFolder.KIND, word, BackupFolder.PATIENCE, () -> requireServer(COPY))
            .orElseThrow(this::noAnswer);
    return unlessRefused(answer, ExitCode.BACKUP);
  }

  /** A check that is repeated while an answer is awaited. */
  private interface Look {
    void require() throws Refusal, IOException;
  }

  /** Asks, and checks now and then that the server still lives, since an answer may take long. */
  private Optional<String> ask(String kind, String word, Duration atWork, Look look)
      throws Refusal, IOException {
    FutureTask<Optional<String>> asked =
        new FutureTask<>(() -> new RequestFiles(folder.run(), kind).ask(word, atWork));
    Thread.ofPlatform().daemon().start(asked);
    try {
      while (true) {
        try {
          return asked.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
          look.require();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    }
  }

  private static String unlessRefused(String answer, ExitCode code) throws Refusal {
    if (answer.startsWith(RequestFiles.REFUSED)) {
      throw new Refusal(code, "%s", answer.substring(RequestFiles.REFUSED.length()));
    }
    return answer;
  }

  /**
   * @param instead what the user can do if no server runs
   */
  private void requireServer(String instead) throws Refusal, IOException {
    folder.requireOwner();
    if (!folder.isInUse()) {
      throw new Refusal(
          ExitCode.NO_SERVER,
          "No server runs on the data folder %s (tadamun.data-dir); %s, or name its folder with"
              + " --data, or the file that names it with --config.",
          settings.get(DATA_DIR),
          instead);
    }
  }

  /** Nobody knows what a server that was killed has done already. */
  private void requireStillThere() throws Refusal {
    if (!folder.isInUse()) {
      throw new Refusal(
          ExitCode.NO_SERVER,
          "The server on the data folder %s (tadamun.data-dir) ended meanwhile; start it, and ask"
              + " ./tadamun key-status what came of it.",
          settings.get(DATA_DIR));
    }
  }

  private Refusal noAnswer() {
    return new Refusal(
        ExitCode.NO_SERVER,
        "The server on the data folder %s (tadamun.data-dir) has not answered; it may not"
            + " be ready, or still be at work: wait, and ask again.",
        settings.get(DATA_DIR));
  }

  private void requireFreePort() throws Refusal {
    String address = settings.get(HTTP_ADDRESS);
    int port = settings.number(HTTP_PORT);
    if (!canListen(address, 0)) {
      throw new Refusal(
          ExitCode.PORT,
          "%s (tadamun.http.address) is no address of this machine; correct it.",
          address);
    }
    if (!canListen(address, port)) {
      throw new Refusal(
          ExitCode.PORT,
          "Port %d of %s (tadamun.http.port) is in use or not allowed to this user; stop what"
              + " listens there, or choose another one with --port.",
          port,
          address);
    }
  }

  private static boolean canListen(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
