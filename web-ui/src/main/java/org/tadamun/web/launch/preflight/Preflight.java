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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.LogManager;
import org.tadamun.web.launch.AdminLinkFiles;
import org.tadamun.web.launch.EmptyDatabase;
import org.tadamun.web.launch.KeyCommand;
import org.tadamun.web.launch.RequestFiles;

/**
 * Looks at everything that can be wrong, then prints the path of the argument file with which the
 * start script replaces itself by the server. {@code admin-link} and the commands about keys ask
 * the running server instead.
 */
public class Preflight {

  private final Settings settings;
  private final DataFolder folder;

  Preflight(Settings settings) {
    this.settings = settings;
    this.folder = new DataFolder(settings.path(DATA_DIR));
  }

  /** First the folder of the start script, then what is deployed, then what was typed. */
  public static void main(String[] words) {
    // The driver says a URL that it cannot read, and the password in it, to the console.
    LogManager.getLogManager().reset();
    try {
      Path root = Path.of(words[0]);
      CommandLine line = CommandLine.parse(Arrays.copyOfRange(words, 2, words.length));
      Preflight preflight = new Preflight(Settings.of(line, System.getenv(), root));
      System.out.println(
          line.command().equals("admin-link")
              ? preflight.adminLink()
              : KeyCommand.of(line.command()).isPresent()
                  ? preflight.keys(KeyCommand.of(line.command()).get())
                  : preflight.argumentFile(
                      root.resolve("web-ui/target/server"), Path.of(words[1])));
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

  Path argumentFile(Path serverFolder, Path application) throws Refusal, IOException {
    requireFreePort();
    folder.requireUnused();
    folder.requireSameUser();
    folder.prepare();
    folder.emptyTemporaryFolder();
    folder.requireRoom();
    SecretsFile secrets = new SecretsFile(settings.path(SECRETS_FILE));
    DatabaseCheck database = new DatabaseCheck(settings, DatabaseCheck.PATIENCE);
    boolean empty = database.findEmpty(KnownMigrations.onClassPath(), secrets);
    System.err.print(database.warning());
    secrets.require(empty);
    new EmptyDatabase(serverFolder.resolve("empty-database"))
        .copyFor(settings.get(DATABASE_URL), settings.get(DATABASE_USER));
    int jdk = Runtime.version().feature();
    return new ServerFiles(settings, folder, jdk).write(serverFolder, application);
  }

  String adminLink() throws Refusal, IOException {
    requireServer();
    return new AdminLinkFiles(folder.run()).ask(false).orElseThrow(this::noAnswer);
  }

  /** Carried out by the server, whose own keys and database they are about. */
  String keys(KeyCommand command) throws Refusal, IOException {
    requireServer();
    String answer =
        new RequestFiles(folder.run(), KeyCommand.KIND)
            .ask(command.word(), KeyCommand.PATIENCE)
            .orElseThrow(this::noAnswer);
    if (answer.startsWith(KeyCommand.REFUSED)) {
      throw new Refusal(ExitCode.KEYS, "%s", answer.substring(KeyCommand.REFUSED.length()));
    }
    return answer;
  }

  private void requireServer() throws Refusal, IOException {
    folder.requireOwner();
    if (!folder.isInUse()) {
      throw new Refusal(
          ExitCode.NO_SERVER,
          "No server runs on the data folder %s (tadamun.data-dir); start it with ./tadamun start,"
              + " or name its folder with --data.",
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
