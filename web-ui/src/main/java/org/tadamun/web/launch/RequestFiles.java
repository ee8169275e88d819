package org.tadamun.web.launch;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * How a command of {@code ./tadamun} speaks with the running server: by two files in a folder that
 * only the server's own user can enter (R2). Both are named after a random word of the request, so
 * that two who ask at the same time each get an answer of their own.
 */
public class RequestFiles {

  /** With which an answer begins that is a refusal. */
  public static final String REFUSED = "refused: ";

  private static final Logger LOG = System.getLogger(RequestFiles.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  private final String kind;
  private final Duration patience;

  /**
   * @param kind with which the names of the files begin
   */
  public RequestFiles(Path runFolder, String kind) {
    this(runFolder, kind, PATIENCE);
  }

  RequestFiles(Path runFolder, String kind, Duration patience) {
    this.folder = runFolder;
    this.kind = kind;
    this.patience = patience;
  }

  /**
   * What is asked for.
   *
   * @param word the random word after which both files are named
   * @param question in whatever words the two agree on
   */
  public record Request(String word, String question) {}

  /** Asks, and waits for the answer; nothing when none comes in 20 seconds. */
  public Optional<String> ask(String question) throws IOException {
    return ask(question, patience);
  }

  /**
   * As {@link #ask(String)}, of what takes its time: who is told that there was no answer takes it
   * for not done.
   *
   * @param atWork how long in all, once the server has taken the request up
   */
  public Optional<String> ask(String question, Duration atWork) throws IOException {
    String word = UUID.randomUUID().toString();
    try (WatchService changes = folder.getFileSystem().newWatchService()) {
      folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
      write(request(word), question);
      return await(changes, word, atWork);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      Files.deleteIfExists(request(word));
      Files.deleteIfExists(answer(word));
    }
  }

  Optional<String> await(WatchService changes, String word, Duration atWork)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    Path answer = answer(word);
    while (!Files.exists(answer)) {
      Duration most = Files.exists(request(word)) ? patience : atWork;
      long left = began + most.toNanos() - System.nanoTime();
      if (left <= 0) {
        break;
      }
      WatchKey change = changes.poll(left, TimeUnit.NANOSECONDS);
      if (change != null) {
        change.pollEvents();
        change.reset();
      }
    }
    return Files.exists(answer) ? Optional.of(Files.readString(answer)) : Optional.empty();
  }

  /** What those left behind who asked a server that is no more. */
  void clear() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, kind + ".*")) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  /**
   * Answers one that waits, if there is one. What cannot be read or answered is said in the log:
   * the container ends a timer that fails twice.
   */
  public void answerNext(UnaryOperator<String> answers) {
    try {
      Optional<Request> asked = nextRequest();
      if (asked.isPresent()) {
        answer(asked.get(), answers.apply(asked.get().question()));
      }
    } catch (IOException | RuntimeException failed) {
      LOG.log(Level.WARNING, "A request of the start script failed: " + kind, failed);
    }
  }

  /** A request that waits; its file is gone afterwards. */
  public Optional<Request> nextRequest() throws IOException {
    try (DirectoryStream<Path> waiting = Files.newDirectoryStream(folder, kind + ".*.request")) {
      for (Path file : waiting) {
        String question = Files.readString(file).strip();
        Files.delete(file);
        return Optional.of(new Request(file.getFileName().toString().split("\\.")[1], question));
      }
    }
    return Optional.empty();
  }

  void answer(Request asked, String answer) throws IOException {
    write(answer(asked.word()), answer);
  }

  private Path request(String word) {
    return folder.resolve(kind + "." + word + ".request");
  }

  private Path answer(String word) {
    return folder.resolve(kind + "." + word + ".answer");
  }

  /** Whole or not at all, and never readable by others. */
  private void write(Path file, String text) throws IOException {
    Path draft =
        Files.createTempFile(
            folder,
            "draft",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      // Where it failed: each further request on a full disk would leave another one.
      Files.deleteIfExists(draft);
    }
  }
}
