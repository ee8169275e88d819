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
 * How a command of {@code ./tadamun} speaks with the running server. They speak by a request file
 * and an answer file in a folder that only the server's own user can enter (R2). Both are named
 * after a random word, so that several commands at a time each get their own answer.
 */
public class RequestFiles {

  /** The beginning of an answer that is a refusal. */
  public static final String REFUSED = "refused: ";

  private static final Logger LOG = System.getLogger(RequestFiles.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  private final String kind;
  private final Duration patience;

  /**
   * @param kind the beginning of the file names
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
   * A request that was read.
   *
   * @param word the random word in both file names
   * @param question the text, in whatever form both sides agree on
   */
  public record Request(String word, String question) {}

  /** Asks and waits for the answer; empty if none comes in 20 seconds. */
  public Optional<String> ask(String question) throws IOException {
    return ask(question, patience);
  }

  /**
   * As {@link #ask(String)}, for work that takes longer: a caller who gets no answer would believe
   * that it was not done.
   *
   * @param atWork how long to wait in all, once the server has read the request
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

  /** Deletes requests that an earlier server has not answered. */
  void clear() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, kind + ".*")) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  /**
   * Answers one waiting request, if there is one. A failure is only logged, because the container
   * ends a timer that fails twice.
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

  /** Reads one waiting request and deletes its file; empty if there is none. */
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

  /** Writes the file so that it appears complete or not at all, and only its owner can read it. */
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
      // After a failure too: otherwise each further request on a full disk would leave a draft.
      Files.deleteIfExists(draft);
    }
  }
}
